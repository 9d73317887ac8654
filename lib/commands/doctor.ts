import { muteLog } from "#lib/log/log.ts";
import { EXIT, endWhenUnread, endWith } from "./end-with.ts";
import { examineInstallation } from "./examine-installation.ts";
import type { Told } from "./told.ts";

// `npm run doctor`: what is wrong with this installation, and how to mend it.
const USAGE =
  "Usage: npm run doctor (no arguments): examines the settings of this shell and all they lead to.";
const MARKS: Readonly<Record<Told["verdict"], string>> = { ok: "ok   ", wrong: "WRONG", note: "note " };

if (process.argv.length > 2) endWith(EXIT.badInput, USAGE);

muteLog();
endWhenUnread();
const count = { ok: 0, wrong: 0, note: 0 };
for await (const { title, told } of examineInstallation(process.env)) {
  console.log(`${title}`);
  for (const { verdict, words, remedy } of told) {
    count[verdict] += 1;
    console.log(`  ${MARKS[verdict]}  ${words}`);
    if (remedy) console.log(`         → ${remedy}`);
  }
  console.log("");
}
const notes = count.note === 0 ? "" : `, ${count.note} to note`;
console.log(count.wrong === 0 ? `Nothing is wrong${notes}.` : `${count.wrong} wrong${notes}.`);
process.exitCode = count.wrong === 0 ? EXIT.done : EXIT.failed;
