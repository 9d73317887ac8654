import { CommandLineProblem, HELP, readCommandLine } from "./command-line.ts";
import { RESEND_KEY } from "./sandbox.ts";
import { type RunningSandbox, type SandboxOptions, startSandbox } from "./start-sandbox.ts";

function welcome({ origin, sandbox }: RunningSandbox): string {
  const applications = sandbox.applications
    .list()
    .map(
      ({ apiKey, clientId, clientSecret, redirectUrl, origin: pages }) =>
        `  X-API-Key ${apiKey} · client ${clientId || "none"} / ${clientSecret ?? "public"} · back to ${redirectUrl || "nowhere"} · pages of ${pages ?? "no origin"}`,
    );
  return `Sandbox (Bungie.net and Resend) ready at ${origin}
  Console ${origin}/__sandbox/ · Mailbox ${origin}/__sandbox/mail · Resend key ${RESEND_KEY}
${applications.join("\n")}
Ctrl-C ends it.`;
}

async function start(options: SandboxOptions): Promise<void> {
  const running = await startSandbox(options);
  let isEnding = false;
  // Both a terminal and the script in between may send the same signal.
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    await running.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, end);
  console.log(welcome(running));
}

function explain(error: unknown): string | unknown {
  if (error instanceof CommandLineProblem) return `${error.message}\nSee --help.`;
  const isBusy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  return isBusy ? "That port is taken; give another one with --port (or SANDBOX_PORT)." : error;
}

try {
  const options = readCommandLine(process.argv.slice(2), process.env);
  if (options) await start(options);
  else console.log(HELP);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
