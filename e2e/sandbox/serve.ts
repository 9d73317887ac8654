import { startSandbox } from "./start-sandbox.ts";

// Run with `npx tsx e2e/sandbox/serve.ts`; the settings are listed in README.md.
const port = Number(process.env.SANDBOX_PORT || 4010);
const redirectUrl = process.env.SANDBOX_REDIRECT_URL || "http://localhost:3000/api/auth/callback/bungie";
const stateFile = process.env.SANDBOX_STATE_FILE || undefined;

try {
  const running = await startSandbox({ port, redirectUrl, ...(stateFile && { stateFile }) });
  console.log(`Sandbox (Bungie.net and Resend) ready at ${running.origin}/__sandbox/`);
  const end = () => running.close().then(() => process.exit(0));
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
} catch (error) {
  const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(busy ? `Port ${port} is taken; set SANDBOX_PORT to another one.` : error);
  process.exit(1);
}
