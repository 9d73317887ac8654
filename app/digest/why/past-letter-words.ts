const FATES: Readonly<Record<string, string>> = {
  claimed: "About to be sent",
  sent: "Sent",
  refused: "The mail service would not take it",
  unknown: "Sent, or about to be: the mail service has not answered yet",
  skipped: "Not sent: you had unsubscribed or paused, nothing was left in it for you, or Xûr had gone",
  "given-up": "The mail service never answered: it may or may not have come",
};

const ABOUT: Readonly<Record<string, string>> = {
  personal: "About what your account lacks.",
  "signed-out": "Not about your account: Bungie.net had ended Ninefold’s permission. Sign in to renew it.",
  private: "Not about your account: Bungie.net keeps its items private.",
  "no-account": "Not about an account: there is no Destiny 2 account behind it.",
  "no-answer": "Not about your account: Bungie.net did not answer in time.",
};

/** What became of a letter. */
export function fateWords(state: string): string {
  return FATES[state] ?? "Under way";
}

/** Whether it was about its reader's account, and why not; empty of what was never written. */
export function aboutWords(written: string | null): string {
  if (written === null) return "";
  return ABOUT[written] ?? "About what Xûr sold: the address was linked to no account.";
}
