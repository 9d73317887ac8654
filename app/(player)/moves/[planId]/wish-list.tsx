import type { PlanView, WishView } from "#lib/flows/load-plan.ts";
import { asideEnds } from "../../../_ui/aside-text.ts";
import { askedWishes } from "../../../_ui/asked-text.ts";
import { wishText } from "../../../_ui/wish-text.ts";
import { PlanIcon } from "./plan-icon.tsx";
import type { IconOf } from "./plan-icons.ts";

const ORDER: readonly WishView["state"][] = ["refused", "open", "done"];
const TONES = { quiet: "text-quiet", good: "text-good", warn: "text-warn" } as const;

/** Item by item: how it would end before it is agreed to, then what became of each. What did not go well comes first. */
export function WishList({ plan, iconOf }: { plan: PlanView; iconOf: IconOf }) {
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
          <Row
            icon={null}
            key={key}
            name={name}
            told="Not in your account: it is left out."
            toneClass={TONES.warn}
          />
        ))}
        {sorted.map((wish) => {
          const { name, tone, told } = wishText(wish, plan);
          const icon = iconOf(wish.itemHash);
          return (
            <Row
              icon={icon}
              key={`${wish.itemKey} ${told}`}
              name={name}
              told={told}
              toneClass={TONES[tone]}
            />
          );
        })}
        {ends.map(({ name, end, itemHash }) => (
          <Row
            icon={iconOf(itemHash)}
            key={`${name} ${end}`}
            name={name}
            told={`Will be ${end}.`}
            toneClass="text-quiet"
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly icon: string | null;
  readonly name: string;
  readonly told: string;
  readonly toneClass: string;
}

function Row({ icon, name, told, toneClass }: RowProps) {
  return (
    <li className="plan-item">
      <PlanIcon src={icon} />
      <span className="wrap-anywhere font-semibold">{name}</span>
      <span className="sr-only">: </span>
      <span className={`wrap-anywhere ${toneClass}`}>{told}</span>
    </li>
  );
}
