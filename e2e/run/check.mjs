// `npm run check`: formatting, lint and types in a few seconds.
import { generateClient } from "./build.mjs";
import { installPackages } from "./install.mjs";
import { run } from "./processes.mjs";
import { fail, step } from "./say.mjs";

/** Throws with the tools' words when something is not as the house style has it. */
export async function checkCode() {
  await step("Generating the database client and route types", async () => {
    await generateClient();
    await run(process.execPath, ["node_modules/next/dist/bin/next", "typegen"], {
      env: { NEXT_TELEMETRY_DISABLED: "1" },
    });
  });
  await step("Checking format and lint (biome)", () =>
    run(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "check", "."]),
  );
  await step("Checking types (tsc)", () =>
    run(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit"]),
  );
}

if (process.argv[1]?.endsWith("check.mjs")) {
  await installPackages().then(checkCode).catch(fail);
}
