import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { request } from "node:https";
import { expect, test } from "@playwright/test";
import { CommandLineProblem, HELP, readCommandLine } from "./command-line.ts";
import { SandboxForTests } from "./sandbox-for-tests.ts";
import { selfSigned } from "./self-signed-for-tests.ts";

test("options and environment say the same, and options win", () => {
  const words =
    "--port 4100 --items 3000 --definitions 36000 --seed s --state f --requests-per-second 0".split(" ");
  expect(
    readCommandLine([...words, "--app", "k,c,s,https://a.example/,*", "--app", "l,d,,my-app://x,"], {}),
  ).toEqual({
    port: 4100,
    redirectUrl: "http://localhost:3000/api/auth/callback/bungie",
    applications: [expect.objectContaining({ apiKey: "k" }), expect.objectContaining({ apiKey: "l" })],
    size: { items: 3000, definitions: 36_000, seed: "s" },
    stateFile: "f",
    requestsPerSecond: 0,
  });
  const environment = {
    SANDBOX_PORT: "4200",
    SANDBOX_ITEMS: "10",
    SANDBOX_SEED: "e",
    SANDBOX_STATE_FILE: "g",
    SANDBOX_REDIRECT_URL: "https://x.example/",
    SANDBOX_REQUESTS_PER_SECOND: "7",
    SANDBOX_APP: "k,c,s,my-app://x,",
    SANDBOX_RESEND_KEY: "r",
    SANDBOX_WEBHOOK: "http://localhost:3000/hook,whsec_c2VjcmV0",
  };
  expect(readCommandLine(["--seed", "s"], environment)).toEqual({
    port: 4200,
    redirectUrl: "https://x.example/",
    applications: [expect.objectContaining({ apiKey: "k" })],
    size: { items: 10, seed: "s" },
    stateFile: "g",
    resendKey: "r",
    webhook: { endpoint: "http://localhost:3000/hook", secret: "whsec_c2VjcmV0" },
    requestsPerSecond: 7,
  });
  const both = ["--app", "l,d,,my-app://x,", "--resend-key", "q"];
  expect(readCommandLine(both, environment)).toMatchObject({
    applications: [{ apiKey: "l" }],
    resendKey: "q",
  });
  expect(readCommandLine(["--real-limits", "off"], environment)?.requestsPerSecond).toBe(0);
  expect(readCommandLine([], {})).toMatchObject({ port: 4010, size: {} });
});

for (const [words, reason] of [
  [["--port", "x"], /--port must be a whole number/],
  [["--port", "70000"], /65535/],
  [["--items", "-1"], /--items/],
  [["--items", "1.5"], /--items/],
  [["--definitions", "many"], /--definitions/],
  [["--colour", "red"], /--colour/],
  [["stray"], /stray/],
  [["--app", "k,c"], /four commas/],
  [["--webhook", "http://localhost:3000/hook"], /URL,whsec_/],
  [["--webhook", "http://elsewhere.example/hook,whsec_c2VjcmV0"], /of this machine/],
  [["--app", "k,c,s,my-app://x,*", "--app", "k,d,s,my-app://x,*"], /same apiKey/],
  [["--app", "k,c,s,my-app://x,*", "--app", "l,c,s,my-app://x,*"], /same clientId/],
  [["--real-limits", "maybe"], /on or off/],
  [["--tls", "one.pem"], /cert\.pem,key\.pem/],
  [["--tls", "/nowhere/a.pem,/nowhere/b.pem"], /ENOENT/],
  [["--redirect", "nowhere"], /redirect/],
] as const)
  test(`"${words.join(" ")}" is refused with a sentence`, () => {
    const read = () => readCommandLine(words, {});
    expect(read).toThrow(CommandLineProblem);
    expect(read).toThrow(reason);
  });

function run(...words: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["e2e/run/sandbox.mjs", ...words], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        output += chunk;
        // It runs until it is told to end.
        if (/Ctrl-C ends it/.test(output)) child.kill("SIGINT");
      });
    child.on("exit", (code) => resolve({ code, output }));
  });
}

test("npm run sandbox helps, refuses and starts, and prints its address and keys", async () => {
  expect(await run("--help")).toEqual({ code: 0, output: expect.stringContaining(HELP) });
  const refused = await run("--items", "lots");
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('"lots" is none.');
  expect(refused.output).not.toContain("    at ");
  const started = await run("--port", "0", "--app", "wide,c,,my-app://x,");
  expect(started.code).toBe(0);
  expect(started.output).toMatch(/ready at http:\/\/localhost:\d+/);
  for (const key of ["sandbox-key", "sandbox-secret", "sandbox-resend-key", "wide"])
    expect(started.output).toContain(key);
});

test("with --tls it serves https under the name of the real host", async () => {
  const { cert, key } = selfSigned("www.bungie.net", "localhost");
  const files = [test.info().outputPath("cert.pem"), test.info().outputPath("key.pem")] as const;
  writeFileSync(files[0], cert);
  writeFileSync(files[1], key);
  const options = readCommandLine(["--port", "0", "--tls", files.join(",")], {});
  if (!options) throw new Error("no options");
  const sandbox = await SandboxForTests.start(options);
  const { port, protocol } = new URL(sandbox.running.origin);
  expect(protocol).toBe("https:");
  const status = await new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        servername: "www.bungie.net",
        path: "/Platform/Destiny2/Manifest/",
        ca: cert,
        headers: { host: "www.bungie.net", "x-api-key": "sandbox-key", origin: "https://www.bungie.net" },
        agent: false,
      },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    asked.on("error", reject);
    asked.end();
  });
  expect(status).toBe(200);
  await sandbox.close();
});
