interface Words {
  /** The part of the page it stands in. */
  readonly about: "memberships" | "sessions" | "letters";
  readonly tone: "good" | "warn";
  readonly title: string;
  readonly text: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  "session-ended": {
    about: "sessions",
    tone: "good",
    title: "That browser is signed out",
    text: "It can no longer see your account.",
  },
  "unknown-session": {
    about: "sessions",
    tone: "warn",
    title: "That browser was signed out already",
    text: "Nothing else changed. The list below is up to date.",
  },
  "letter-unlinked": {
    about: "letters",
    tone: "good",
    title: "No longer linked",
    text: "That address still gets letters, with nothing about your account. They end with links to its settings.",
  },
  "asked-again": {
    about: "memberships",
    tone: "good",
    title: "Bungie.net was asked again",
    text: "The platforms below are what it says now.",
  },
  maintenance: {
    about: "memberships",
    tone: "warn",
    title: "Bungie.net is down for maintenance",
    text: "The platforms below are what it said last. Ask again when it is back; this can take some hours.",
  },
  busy: {
    about: "memberships",
    tone: "warn",
    title: "Bungie.net is busy",
    text: "The platforms below are what it said last. Ask again in a few seconds.",
  },
  "no-answer": {
    about: "memberships",
    tone: "warn",
    title: "Bungie.net did not answer in time",
    text: "The platforms below are what it said last. Ask again in a minute.",
  },
};

/** What the account page says about the button pressed before; null for a fresh visit and for words made up in a link. */
export function accountWords(told: unknown): Words | null {
  if (typeof told !== "string" || !Object.hasOwn(WORDS, told)) return null;
  return WORDS[told] ?? null;
}
