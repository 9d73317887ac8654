import { APPLICATION_HISTORY } from "../../../_ui/application-history.ts";
import { RuledList } from "../../../_ui/ruled-list.tsx";

const GOES = [
  "The key Bungie.net gave Ninefold for your account.",
  "Every sign-in, in every browser.",
  "Your Bungie name, your picture, your platforms and which of them you chose.",
  "The last copy of your characters and gear.",
  "Every move you asked for, done or waiting, with its history.",
  "Your loadouts, and the links that show them.",
  "The mail addresses you gave while signed in, and letters to them that have not left.",
];

const STAYS = [
  "Your characters and gear: nothing in the game changes.",
  "Bungie.net’s own list of what Ninefold changed for you: it is kept there, not here.",
  "Letters in your mailbox. One that is on its way to the mail service right now may still arrive; its address is gone within a day.",
  "Letters asked for while signed out: they belong to no account, and each has its own link to unsubscribe.",
];

/** Exactly what vanishes and what does not, before the button. */
export function WhatGoes() {
  return (
    <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
      <List items={GOES} title="This goes" />
      <div>
        <List items={STAYS} title="This stays" />
        <p className="mt-3 text-quiet text-small">
          Bungie.net also still lists Ninefold as allowed, without a key in our hands. Take that back there:{" "}
          <a className="link" href={APPLICATION_HISTORY}>
            review or revoke at Bungie.net
          </a>
          .
        </p>
      </div>
    </div>
  );
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <section>
      <h2 className="label">{title}</h2>
      <RuledList className="mt-2" items={items} />
    </section>
  );
}
