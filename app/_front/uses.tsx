const USES = [
  {
    title: "See all of it",
    text: "Three characters and the vault, slot by slot, with power, element and rarity at a glance.",
  },
  {
    title: "Move and equip",
    text: "From anywhere to anyone. Each move says what happened and where every item lies now, and can be undone.",
  },
  {
    title: "A letter on Friday",
    text: "What Xûr sells this week, by mail, once per visit. No account needed.",
  },
];

/** The three things the site is for. */
export function Uses() {
  return (
    <ul className="mt-14 grid gap-x-10 gap-y-6 sm:mt-20 sm:grid-cols-3">
      {USES.map(({ title, text }) => (
        <li className="border-line border-t pt-4" key={title}>
          <h2 className="font-semibold">{title}</h2>
          <p className="mt-1 text-quiet">{text}</p>
        </li>
      ))}
    </ul>
  );
}
