import { z } from "zod";

/** How a page or form names an address's letters: by their links' token, or by the id of one's own. Never typed in. */
export const LetterKeyInput = z.object({
  token: z.string().max(200).default(""),
  letter: z.string().max(64).default(""),
});

export interface LetterAddress {
  readonly token: string;
  readonly letterId: string;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a page's address names. */
export function keyOf({ token, letter }: Query): LetterAddress {
  return {
    token: typeof token === "string" ? token : "",
    letterId: typeof letter === "string" ? letter : "",
  };
}

/** The part of an address that names the letters again; with the token that came, never another. */
export function keyQuery({ token, letterId }: LetterAddress, told?: string): string {
  const query = new URLSearchParams(token === "" ? { letter: letterId } : { token });
  if (told) query.set("told", told);
  return query.toString();
}
