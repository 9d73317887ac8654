import Link from "next/link";
import { AccountSketch } from "./_front/account-sketch.tsx";
import { Promises } from "./_front/promises.tsx";

const USES = [
  {
    title: "See all of it",
    text: "Three characters and the vault, slot by slot, with power, element and rarity at a glance.",
  },
  {
    title: "Move and equip",
    text: "From anywhere to anyone. Each move says what happened and where every item lies now.",
  },
  {
    title: "A letter on Friday",
    text: "What Xûr sells this week, by mail, once per visit. No account needed.",
  },
];

export default function FrontPage() {
  return (
    <>
      <section className="grid items-center gap-x-16 gap-y-10 pt-10 sm:pt-16 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div>
          <p className="label">For players of Destiny 2</p>
          <h1 className="mt-3 text-balance font-semibold text-hero tracking-tight">
            Your whole account on one page.
          </h1>
          <p className="mt-5 max-w-[46ch] text-lead text-quiet">
            See what every character wears and carries, move it where you need it, and equip it while the game
            runs.
          </p>
          <div className="mt-7 flex flex-wrap items-center gap-3">
            <Link className="button" href="/sign-in">
              Sign in with Bungie.net
            </Link>
            <Link className="button-quiet" href="/xur">
              Is Xûr here?
            </Link>
          </div>
        </div>
        <AccountSketch />
      </section>
      <ul className="mt-14 grid gap-x-10 gap-y-6 sm:mt-20 sm:grid-cols-3">
        {USES.map(({ title, text }) => (
          <li className="border-line border-t pt-4" key={title}>
            <h2 className="font-semibold">{title}</h2>
            <p className="mt-1 text-quiet">{text}</p>
          </li>
        ))}
      </ul>
      <Promises />
    </>
  );
}
