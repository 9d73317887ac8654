const ASKS = [
  "To read your characters, gear and vault.",
  "To move and equip items, one by one, when you press a button.",
  "Nothing of your platform login: you approve at bungie.net, we never see a password.",
];

const NEVER = [
  "Dismantles, buys or deletes anything. There is no code for it.",
  "Moves an item you did not ask for without naming it first.",
  "Shows your account to anyone else, or passes it on.",
];

/** What a careful player asks before signing in anywhere. */
export function Promises() {
  return (
    <section aria-labelledby="promises" className="mt-14 border-line border-t pt-8 sm:mt-20">
      <h2 className="font-semibold text-lead" id="promises">
        Before you sign in
      </h2>
      <div className="mt-5 grid gap-x-12 gap-y-8 md:grid-cols-2">
        <List items={ASKS} title="What Ninefold will ask for" />
        <List items={NEVER} title="What it never does" />
      </div>
      <p className="mt-6 max-w-[70ch] text-quiet">
        You can review or revoke it at any time at{" "}
        <a className="link" href="https://www.bungie.net/7/en/User/Account/ApplicationHistory">
          bungie.net
        </a>
        , under Settings, Application history.
      </p>
    </section>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div>
      <h3 className="label">{title}</h3>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {items.map((item) => (
          <li className="py-2.5" key={item}>
            {item}
          </li>
        ))}
      </ul>
    </div>
  );
}
