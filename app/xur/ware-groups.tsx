import { type Character, CLASS_NAMES, type ClassName } from "#lib/game/character.ts";
import { groupWares } from "#lib/game/shown-ware.ts";
import { GROUP_NAMES } from "#lib/game/ware-words.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import type { WareGroup } from "#lib/game/xur-wares.ts";
import { type CardWare, WareCard } from "./ware-card.tsx";
import "./xur.css";

interface GroupsProps {
  readonly cards: readonly CardWare[];
  readonly pictures: string;
  readonly characters: readonly Character[];
}

export const CLASS_TITLES: Readonly<Record<ClassName, string>> = {
  titan: "Titan",
  hunter: "Hunter",
  warlock: "Warlock",
};

/** What has no roll is small: four to a row where there is room. */
const SMALL_GROUPS = new Set<WareGroup>(["materials", "engrams", "quests", "catalysts", "other"]);

/** Ways down a long page; nothing while it is short. */
export function GroupLinks({ cards }: Pick<GroupsProps, "cards">) {
  const groups = groupWares(cards.map(({ ware }) => ware));
  if (groups.length < 3) return null;
  return (
    <nav aria-label="Groups of wares" className="mb-6">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
        {groups.map(({ group, wares }) => (
          <li key={group}>
            <a className="link" href={`#${group}`}>
              {GROUP_NAMES[group]}
            </a>{" "}
            <span className="numbers text-quiet">{wares.length}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Wares group by group; armor of several classes stands in a column a class. */
export function WareGroups({ cards, pictures, characters }: GroupsProps) {
  const cardOf = new Map(cards.map((card) => [card.ware, card]));
  return groupWares(cards.map(({ ware }) => ware)).map(({ group, wares }) => {
    const mine = wares.flatMap((ware) => cardOf.get(ware) ?? []);
    return (
      <section aria-labelledby={group} className="mb-8" key={group}>
        <h2 className="label mb-3" id={group}>
          {GROUP_NAMES[group]} <span className="numbers font-normal">{mine.length}</span>
        </h2>
        <GroupCards cards={mine} characters={characters} group={group} pictures={pictures} />
      </section>
    );
  });
}

function GroupCards({ cards, group, ...rest }: GroupsProps & { group: WareGroup }) {
  const classes = CLASS_NAMES.filter((name) => cards.some(({ ware }) => ware.className === name));
  if (classes.length < 2) {
    return <Cards cards={cards} isSmall={SMALL_GROUPS.has(group)} level={3} {...rest} />;
  }
  const forAll = cards.filter(({ ware }) => !isOfOneClass(ware));
  return (
    <>
      <div className="ware-classes">
        {classes.map((name) => (
          <div key={name}>
            <h3 className="mb-2 font-semibold text-quiet">{CLASS_TITLES[name]}</h3>
            <Cards cards={cards.filter(({ ware }) => ware.className === name)} level={4} {...rest} />
          </div>
        ))}
      </div>
      {forAll.length > 0 ? (
        <div className="mt-3">
          <h3 className="mb-2 font-semibold text-quiet">Any class</h3>
          <Cards cards={forAll} level={4} {...rest} />
        </div>
      ) : null}
    </>
  );
}

function isOfOneClass({ className }: XurWare): boolean {
  return className !== null;
}

function Cards({
  cards,
  level,
  isSmall = false,
  ...rest
}: GroupsProps & { level: 3 | 4; isSmall?: boolean }) {
  return (
    <ul className={isSmall ? "wares wares-small" : "wares"}>
      {cards.map((card) => (
        <WareCard
          anchor={card.anchor}
          key={card.anchor}
          level={level}
          own={card.own}
          ware={card.ware}
          {...rest}
        />
      ))}
    </ul>
  );
}
