import type { LetterAddress } from "./letter-key.ts";

/** The hidden field by which a form names the letters it changes. */
export function KeyFields({ of: { token, letterId } }: { readonly of: LetterAddress }) {
  return token === "" ? (
    <input name="letter" type="hidden" value={letterId} />
  ) : (
    <input name="token" type="hidden" value={token} />
  );
}
