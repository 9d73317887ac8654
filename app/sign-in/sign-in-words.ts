import type { StatePictureName } from "../_ui/state-picture.tsx";

interface Words {
  readonly picture: StatePictureName;
  readonly title: string;
  readonly text: string;
}

/** None of them says whether one is signed in: somebody can decline and still be signed in as before. */
const WORDS: Readonly<Record<string, Words>> = {
  declined: {
    picture: "not-let-in",
    title: "You declined at Bungie.net",
    text: "Nothing was shared. Sign in again whenever you like.",
  },
  maintenance: {
    picture: "down",
    title: "Bungie.net is down",
    text: "It could not tell us who you are. Your items are safe. Try again in a few minutes.",
  },
  busy: {
    picture: "busy",
    title: "Bungie.net is busy",
    text: "It had no time to tell us who you are. Try again in a few seconds.",
  },
  "signed-out": {
    picture: "signed-out",
    title: "Your sign-in has ended",
    text: "Bungie.net no longer accepts it. Sign in again to go on where you were; your items are untouched.",
  },
  failed: {
    picture: "not-let-in",
    title: "Signing in did not work",
    text: "Bungie.net did not accept this sign-in. Start again below.",
  },
  ours: {
    picture: "broken",
    title: "Something broke on our side",
    text: "It has been logged; you did nothing wrong. Try again, or come back a little later.",
  },
};

/** What the sign-in page says about how the last attempt ended; null for a fresh visit. */
export function signInWords(problem: unknown): Words | null {
  if (typeof problem !== "string") return null;
  return Object.hasOwn(WORDS, problem) ? (WORDS[problem] ?? null) : null;
}
