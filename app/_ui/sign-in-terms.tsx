import Link from "next/link";
import { HISTORY_DAYS } from "#lib/game/kept-history.ts";
import { APPLICATION_HISTORY } from "./application-history.ts";
import { RuledList } from "./ruled-list.tsx";

const TERMS = [
  {
    title: "What Bungie.net will ask you",
    items: [
      "May Ninefold read your characters, gear and vault?",
      "May it move and equip items? It does so only when you press a button.",
      "You answer at bungie.net, and your password stays there.",
    ],
  },
  {
    title: "What Ninefold never does",
    items: [
      "Dismantle, buy or delete anything in the game. There is no code for it.",
      "Move other items unseen. When a move needs room, it shows you first what steps aside; you can switch that off.",
      "Show your account to anyone else, or pass it on.",
    ],
  },
  {
    title: "What it keeps",
    items: [
      "Your Bungie.net name and picture, your Destiny accounts, and which browsers you are signed in with.",
      "The keys Bungie.net gives it, encrypted.",
      `The last copy of your characters and gear, and every call it made for you, for ${HISTORY_DAYS} days: your activity page lists them.`,
    ],
  },
] as const;

/** What a careful player asks before signing in anywhere: three short lists. */
export function SignInTerms() {
  return (
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-3">
      {TERMS.map(({ title, items }) => (
        <div key={title}>
          <h3 className="label">{title}</h3>
          <RuledList className="mt-2" items={items} />
        </div>
      ))}
    </div>
  );
}

const IN_SHORT = [
  "It reads your characters, gear and vault. It moves and equips items only when you press a button, and shows you first where others would have to step aside.",
  "It never dismantles, buys or deletes anything in the game, and shows your account to nobody else.",
  `It keeps your Bungie.net name, picture and Destiny accounts, which browsers you are signed in with, the keys Bungie.net gives it (encrypted), the last copy of your gear and, for ${HISTORY_DAYS} days, every call it made for you.`,
];

/** The same for whoever is about to press the button. */
export function TermsInShort() {
  return <RuledList className="max-w-[65ch] text-quiet" items={IN_SHORT} />;
}

/** How it ends again, with the two places to do so. */
export function EndingWords() {
  return (
    <p className="max-w-[70ch] text-quiet">
      You can revoke Ninefold’s access at any time at{" "}
      <a className="link" href={APPLICATION_HISTORY}>
        bungie.net
      </a>
      , and export or delete all that is kept.{" "}
      <Link className="link" href="/privacy">
        Privacy in full
      </Link>
    </p>
  );
}
