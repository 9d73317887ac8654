import type { PlanView } from "#lib/flows/load-plan.ts";
import { type ToldItem, type WishGroup, wishGroups } from "../../../_ui/wish-groups.ts";
import { PlanIcon } from "./plan-icon.tsx";
import type { IconOf } from "./plan-icons.ts";

const TONES = { quiet: "text-quiet", good: "text-good", warn: "text-warn" } as const;
/** As many names stand open; more unfold. */
const SHOWN = 6;

/** Item by item: how it would end before it is agreed to, then what became of each. */
export function WishList({ plan, iconOf }: { plan: PlanView; iconOf: IconOf }) {
  const groups = wishGroups(plan);
  const [first] = groups;
  if (groups.length < 2 && (first?.items.length ?? 0) < 2) return null;
  return (
    <section aria-labelledby="items-title">
      <h2 className="label mb-2" id="items-title">
        {plan.state === "proposed" ? "How it would end" : "Item by item"}
      </h2>
      <ul className="panel divide-y divide-line">
        {groups.map((group) => (
          <Group group={group} iconOf={iconOf} key={group.told} />
        ))}
      </ul>
    </section>
  );
}

function Group({ group: { items, told, tone }, iconOf }: { group: WishGroup; iconOf: IconOf }) {
  const [only] = items;
  if (items.length === 1 && only) {
    return (
      <li className="plan-item">
        <PlanIcon src={iconOf(only.itemHash)} />
        <span className="wrap-anywhere font-semibold">{only.name}</span>
        <span className="sr-only">: </span>
        <span className={`wrap-anywhere ${TONES[tone]}`}>{told}</span>
      </li>
    );
  }
  const names = <Names iconOf={iconOf} items={items} />;
  return (
    <li className="plan-group">
      <p className={`wrap-anywhere ${TONES[tone]}`}>
        <span className="font-semibold text-text">{items.length} items</span>: {told}
      </p>
      {items.length > SHOWN ? (
        <details>
          <summary className="link cursor-pointer text-small">Which {items.length}</summary>
          {names}
        </details>
      ) : (
        names
      )}
    </li>
  );
}

function Names({ items, iconOf }: { items: readonly ToldItem[]; iconOf: IconOf }) {
  // Two copies of one kind have one name.
  const keyed = items.map((item, nth) => ({ ...item, key: `${item.name} ${nth}` }));
  return (
    <ul className="plan-names">
      {keyed.map(({ key, name, itemHash }) => (
        <li className="plan-name" key={key}>
          <PlanIcon src={iconOf(itemHash)} />
          <span className="wrap-anywhere">{name}</span>
        </li>
      ))}
    </ul>
  );
}
