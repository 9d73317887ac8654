interface Words {
  readonly title: string;
  readonly text: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  declined: {
    title: "You declined at Bungie.net",
    text: "You are not signed in and nothing was shared. Sign in again whenever you like.",
  },
  maintenance: {
    title: "Bungie.net is down",
    text: "It could not tell us who you are, so you are not signed in. Try again in a few minutes.",
  },
  busy: {
    title: "Bungie.net is busy",
    text: "It had no time to tell us who you are. Try again in a few seconds.",
  },
  "signed-out": {
    title: "Your sign-in has ended",
    text: "Bungie.net no longer accepts it. Sign in again to go on where you were; your items are untouched.",
  },
  failed: {
    title: "Signing in did not work",
    text: "Bungie.net did not accept the sign-in, so you are not signed in. Start again below.",
  },
};

/** What the sign-in page says about how the last attempt ended; null for a fresh visit. */
export function signInWords(problem: unknown): Words | null {
  if (typeof problem !== "string") return null;
  return Object.hasOwn(WORDS, problem) ? (WORDS[problem] ?? null) : null;
}
