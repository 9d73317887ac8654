// `npm run screenshots`: takes the README's pictures of the real pages, run by a stack of its own, into docs/.
import { join } from "node:path";
import { onOwnStack } from "./own-stack.mjs";
import { run } from "./processes.mjs";
import { step } from "./say.mjs";

await onOwnStack("screenshots", { port: 3800, sandboxPort: 4800 }, (env) =>
  step("Taking screenshots into docs/", () =>
    run(process.execPath, ["--import", "tsx", join("e2e", "support", "take-screenshots.ts")], { env }),
  ),
);
