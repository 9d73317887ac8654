interface Words {
  readonly tone: "good" | "warn";
  readonly title: string;
  readonly text: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  saved: { tone: "good", title: "Saved", text: "It counts from the next letter on." },
  paused: {
    tone: "good",
    title: "Paused",
    text: "No letter comes before the day below. You can go on at any time.",
  },
  resumed: { tone: "good", title: "Going on", text: "The next letter comes when Xûr does." },
  "bad-date": {
    tone: "warn",
    title: "That is not a day to come",
    text: "Nothing was changed. Choose a day after today, and pause again.",
  },
  linked: {
    tone: "good",
    title: "Linked to your account",
    text: "From the next letter on it says what you lack and what beats what you have.",
  },
  unlinked: {
    tone: "good",
    title: "No longer linked",
    text: "Letters go on, with everything Xûr sells and nothing about an account.",
  },
  unsubscribed: {
    tone: "good",
    title: "You are unsubscribed",
    text: "No more letters go to this address.",
  },
  "test-sent": {
    tone: "good",
    title: "A test letter is on its way",
    text: "Look into your mailbox in a minute, and among the spam if it is not there.",
  },
  "test-too-soon": {
    tone: "warn",
    title: "A test went out a few minutes ago",
    text: "Nothing was sent. You can have another one ten minutes after it.",
  },
  "test-too-many": {
    tone: "warn",
    title: "Five tests went out today",
    text: "Nothing was sent. You can have another one tomorrow.",
  },
  "test-not-subscribed": {
    tone: "warn",
    title: "This address is not subscribed",
    text: "Nothing was sent: a test goes only where letters go.",
  },
  "test-no-wares": {
    tone: "warn",
    title: "There is nothing to put into a letter yet",
    text: "Nothing was sent. Try again when Xûr has been here once.",
  },
  "test-busy": {
    tone: "warn",
    title: "The mail service is busy",
    text: "Nothing was sent. Try again in a minute.",
  },
  "test-refused": {
    tone: "warn",
    title: "The mail service would not take it",
    text: "Nothing was sent. It is not your fault; try again later.",
  },
  "test-unknown": {
    tone: "warn",
    title: "The mail service did not answer",
    text: "The letter may or may not come. You can have another one in ten minutes.",
  },
};

/** What the page says about the button pressed before; null for a fresh visit and for words made up in a link. */
export function settingsWords(told: unknown): Words | null {
  if (typeof told !== "string" || !Object.hasOwn(WORDS, told)) return null;
  return WORDS[told] ?? null;
}
