// `npm run screenshots`: takes the README's pictures of the real pages, run by a stack of its own, into docs/.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "./build.mjs";
import { installChromium, installPackages } from "./install.mjs";
import { choosePort } from "./ports.mjs";
import { Processes, run } from "./processes.mjs";
import { fail, step } from "./say.mjs";
import { dataDirectory, localSettings } from "./settings.mjs";
import { migrate, startDatabase, startStack } from "./stack.mjs";
import { createFrom } from "./test-databases.mjs";

const processes = new Processes();
const dataDir = dataDirectory("screenshots");

try {
  await installPackages();
  mkdirSync(dataDir, { recursive: true });
  const chromium = await installChromium();
  await buildSite();
  const databaseUrl = await createFrom(await startDatabase(processes, dataDir, "postgres"), "template");
  await migrate(databaseUrl);
  const settings = localSettings({
    port: await choosePort("PORT", 3800),
    sandboxPort: await choosePort("SANDBOX_PORT", 4800),
    databaseUrl,
  });
  await startStack(processes, dataDir, settings);
  await step("Taking screenshots into docs/", () =>
    run(process.execPath, ["--import", "tsx", join("e2e", "support", "take-screenshots.ts")], {
      env: { ...settings, CHROMIUM_PATH: chromium ?? "" },
    }),
  );
} catch (error) {
  fail(error);
} finally {
  await processes.stop();
}
process.exit();
