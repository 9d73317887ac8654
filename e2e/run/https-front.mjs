// Https for a site on this machine, since Bungie.net sends players back to https addresses alone:
// `npm run https -- --cert localhost.pem --key localhost-key.pem [--port 3443] [--to 3000]`. For laptops: it listens on
// loopback only. A real site stands behind a real proxy.
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import { parseArgs } from "node:util";

const USAGE =
  "Usage: npm run https -- --cert <certificate.pem> --key <key.pem> [--port 3443] [--to 3000]\nA certificate for this machine: mkcert localhost (README, Deploying).";

function readOptions() {
  const options = {
    cert: { type: "string" },
    key: { type: "string" },
    port: { type: "string", default: "3443" },
    to: { type: "string", default: "3000" },
  };
  const { values } = parseArgs({ options });
  if (!values.cert || !values.key) throw new Error("It needs a certificate and its key.");
  return {
    cert: readFileSync(values.cert),
    key: readFileSync(values.key),
    port: Number(values.port),
    to: Number(values.to),
  };
}

/** Passes a call on as it came. Whatever breaks on either side ends the other. */
function passOn(asked, answer, to) {
  const headers = { ...asked.headers, "x-forwarded-proto": "https", "x-forwarded-for": "127.0.0.1" };
  const onward = request({ host: "localhost", port: to, method: asked.method, path: asked.url, headers });
  onward.on("response", (given) => {
    answer.writeHead(given.statusCode, given.statusMessage, given.headers);
    given.pipe(answer);
    given.on("error", () => answer.destroy());
  });
  onward.on("error", () => {
    if (answer.headersSent) return answer.destroy();
    answer.writeHead(502, { "content-type": "text/plain; charset=utf-8" });
    answer.end(`No site answers at http://localhost:${to}. Start it with npm start.\n`);
  });
  answer.on("close", () => onward.destroy());
  asked.pipe(onward);
}

function main() {
  let options;
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
  const { cert, key, port, to } = options;
  const server = createServer({ cert, key }, (asked, answer) => passOn(asked, answer, to));
  server.on("error", (error) => {
    console.error(`Cannot listen at port ${port}: ${error.message}`);
    process.exit(1);
  });
  server.listen(port, "localhost", () => {
    console.log(
      `https://localhost:${server.address().port} leads to http://localhost:${to}. Ctrl-C ends it.`,
    );
  });
}

main();
