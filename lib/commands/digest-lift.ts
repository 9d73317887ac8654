import { liftSuppression } from "#lib/db/suppressions.ts";
import type { DigestCommand } from "./digest.ts";

const EXIT = { done: 0, nothing: 1, badInput: 2 } as const;

/** `npm run digest -- lift <address>`: allows letters to an address that bounced or complained. */
export const digestLift: DigestCommand = async ({ db }, words) => {
  const [address, ...rest] = words;
  if (!address?.includes("@") || rest.length > 0) {
    console.error("Usage: npm run digest -- lift <address>");
    return EXIT.badInput;
  }
  if (!(await liftSuppression(db, address))) {
    console.error("No letter to that address was held back. Nothing was changed.");
    return EXIT.nothing;
  }
  console.log(
    "Letters may go there again once its reader asks and confirms anew. Resend keeps a list of its own: take the address off that, too.",
  );
  return EXIT.done;
};
