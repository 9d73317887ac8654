import {
  CLAN_COPY_DAYS,
  ENDED_LETTER_DAYS,
  HISTORY_DAYS,
  PROPOSAL_HOURS,
  UNCONFIRMED_DAYS,
} from "#lib/game/kept-history.ts";
import { MOST_RECENT } from "#lib/game/kept-search.ts";

/** One kind of thing that is kept. */
export interface KeptRow {
  readonly what: string;
  readonly why: string;
  readonly until: string;
}

const WITH_ACCOUNT = "Until you delete your account.";

/** Everything kept of a player. Held against lib/flows/tidy.ts and prisma/schema.prisma. */
export const OF_PLAYERS: readonly KeptRow[] = [
  {
    what: "Your Bungie.net name, number and picture, the Destiny accounts Bungie.net links to it, and which account and character you chose",
    why: "To know you when you come back, and to show the right account.",
    until: WITH_ACCOUNT,
  },
  {
    what: "The keys Bungie.net gives Ninefold for your account, encrypted",
    why: "To read your account and to do what you ask.",
    until: "Until you delete your account, or Bungie.net says that they no longer count.",
  },
  {
    what: "The last copy of your characters and gear",
    why: "To show you something while Bungie.net does not answer.",
    until: "Until the next copy takes its place, or you delete your account.",
  },
  {
    what: "The last copy of your clan, if you open its page: its words and banner, and its members’ names, platforms and roles as Bungie.net tells them to you",
    why: "To show you something while Bungie.net does not answer.",
    until: `Until the next copy takes its place, ${CLAN_COPY_DAYS} days after you last looked at it, or you delete your account.`,
  },
  {
    what: "The moves you asked for, every call that was made for them, and what Bungie.net answered",
    why: "To finish what was begun, to undo it, and to let you see what was done in your name.",
    until: `${HISTORY_DAYS} days after each ended. One that was shown to you and that you did not agree to: ${PROPOSAL_HOURS} hours.`,
  },
  {
    what: `Your loadouts, your tags and notes on items, the searches you saved and the latest ${MOST_RECENT} others, and how you like the inventory and moves to be`,
    why: "You asked for them.",
    until: "Until you take them away or delete your account. Older searches make room for newer ones.",
  },
  {
    what: "When you first signed in and when you were last here",
    why: "To show it on your account page.",
    until: WITH_ACCOUNT,
  },
  {
    what: "For each browser you are signed in with: what kind it is (“Firefox on Windows”), when it signed in and when it was last seen",
    why: "To keep you signed in, and to let you end it from elsewhere.",
    until: "Until you sign out there, or 30 days and at most one more.",
  },
  {
    what: "A scrambled form of the number that each sign-in carries to Bungie.net and back",
    why: "So that nobody can use it a second time.",
    until: "An hour, at most a day.",
  },
];

/** Everything kept of readers of the letter. */
export const OF_READERS: readonly KeptRow[] = [
  {
    what: "Your mail address, when you asked, confirmed and unsubscribed, and how you want the letter (classes, language of dates, time zone, pauses)",
    why: "To send what you asked for, and nothing after you said stop.",
    until: `While you get it. Never confirmed: ${UNCONFIRMED_DAYS} days after it was last asked for. After it ended: ${ENDED_LETTER_DAYS} days, then at most one more.`,
  },
  {
    what: "Which letters went to it, and whether they were taken",
    why: "So that none comes twice.",
    until: "As long as the address.",
  },
  {
    what: "The letters themselves",
    why: "To send the same one again if nobody knows whether it arrived.",
    until: "Until the mail service took them, or Xûr’s visit is over.",
  },
  {
    what: "If you link the address to your account: what each edition of Xûr’s wares meant to you (collected or not, whether it beats your copy, affordable or not)",
    why: "To write your letter, and to say afterwards why it said so.",
    until: `${HISTORY_DAYS} days.`,
  },
  {
    what: "The numbers of messages in which the mail service told of a letter that came back",
    why: "So that none counts twice.",
    until: "30 days. They name no address.",
  },
  {
    what: "A scrambled form of an address that mail came back from, or whose reader reported a letter as spam; it shows no address",
    why: "So that nothing is sent there again.",
    until: "It stays, also when everything else is deleted. Whoever runs the site can lift it for you.",
  },
];
