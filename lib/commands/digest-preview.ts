import { writeFileSync } from "node:fs";
import { type PreviewLetter, previewLetter } from "#lib/flows/preview-letter.ts";
import type { DigestCommand } from "./digest.ts";

const USAGE = "Usage: npm run digest -- preview [--to <file without ending>]";
const EXIT = { done: 0, nothing: 1, badInput: 2 } as const;

/** `npm run digest -- preview`: the present letter as a reader without an account gets it, as text or into two files. */
export const digestPreview: DigestCommand = async (services, words) => {
  const [flag, file, ...rest] = words;
  if (rest.length > 0 || (flag !== undefined && (flag !== "--to" || !file))) {
    console.error(USAGE);
    return EXIT.badInput;
  }
  const letter = await previewLetter(services, new Date());
  if (!letter) {
    console.error("Nothing is known of what Xûr sells yet, so there is no letter to show.");
    return EXIT.nothing;
  }
  if (file) writeFiles(letter, file);
  else console.log(`Subject: ${letter.subject}\n\n${letter.text}`);
  return EXIT.done;
};

function writeFiles({ subject, html, text }: PreviewLetter, file: string): void {
  writeFileSync(`${file}.html`, html);
  writeFileSync(`${file}.txt`, text);
  console.log(`${file}.html and ${file}.txt hold “${subject}”.`);
}
