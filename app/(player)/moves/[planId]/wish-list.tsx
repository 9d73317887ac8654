import type { PlanView, WishView } from "#lib/flows/load-plan.ts";
import { asideEnds } from "../../../_ui/aside-text.ts";
import { askedWishes } from "../../../_ui/asked-text.ts";
import { wishText } from "../../../_ui/wish-text.ts";

const ORDER: readonly WishView["state"][] = ["refused", "open", "done"];
const TONES = { quiet: "text-quiet", good: "text-good", warn: "text-warn" } as const;

/** Item by item: how it would end before it is agreed to, then what became of each. What did not go well comes first. */
export function WishList({ plan }: { plan: PlanView }) {
  const wishes = askedWishes(plan);
  const ends = plan.state === "proposed" ? asideEnds(plan) : [];
  if (wishes.length + ends.length + plan.missing.length < 2) return null;
  const sorted = wishes.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const missing = plan.missing.map((name, nth) => [name, `missing ${nth}`] as const);
  return (
    <section aria-labelledby="items-title">
      <h2 className="label mb-2" id="items-title">
        {plan.state === "proposed" ? "How it would end" : "Item by item"}
      </h2>
      <ul className="panel divide-y divide-line">
        {missing.map(([name, key]) => (
          <Row key={key} name={name} told="Not in your account: it is left out." toneClass={TONES.warn} />
        ))}
        {sorted.map((wish) => {
          const { name, tone, told } = wishText(wish, plan);
          return <Row key={`${wish.itemKey} ${told}`} name={name} told={told} toneClass={TONES[tone]} />;
        })}
        {ends.map(({ name, end }) => (
          <Row key={`${name} ${end}`} name={name} told={`Will be ${end}.`} toneClass="text-quiet" />
        ))}
      </ul>
    </section>
  );
}

function Row({ name, told, toneClass }: { name: string; told: string; toneClass: string }) {
  return (
    <li className="plan-item">
      <span className="wrap-anywhere font-semibold">{name}</span>
      <span className="sr-only">: </span>
      <span className={`wrap-anywhere ${toneClass}`}>{told}</span>
    </li>
  );
}
