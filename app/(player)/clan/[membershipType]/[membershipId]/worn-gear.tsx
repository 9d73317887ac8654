import type { WornGear as Worn } from "#lib/game/clan-member.ts";
import type { Item } from "#lib/game/item.ts";
import { itemName } from "#lib/game/item-name.ts";
import { WornItem, type WornProps } from "./worn-item.tsx";

type GearProps = Omit<WornProps, "item"> & { readonly worn: Worn };

/** What a character wears, by the groups of the game's own screen. */
export function WornGear({ worn: { subclass, weapons, armor, others }, ...shared }: GearProps) {
  const isBare = !subclass && weapons.length + armor.length + others.length === 0;
  if (isBare) return <p className="border-line border-t px-4 py-4 text-quiet text-small">Wears nothing.</p>;
  return (
    <div className="@container border-line border-t px-4 pb-4">
      <Group title="Weapons">
        {weapons.map(({ item, traits }) => (
          <WornItem
            item={item}
            key={keyOf(item)}
            traits={traits.map(({ name }) => name).filter(Boolean)}
            {...shared}
          />
        ))}
      </Group>
      <Group title="Armour">
        {armor.map((item) => (
          <WornItem item={item} key={keyOf(item)} {...shared} />
        ))}
      </Group>
      <Group isCompact title="Also worn">
        {[...(subclass ? [subclass] : []), ...others].map((item) => (
          <WornItem isCompact item={item} key={keyOf(item)} {...shared} />
        ))}
      </Group>
    </div>
  );
}

const keyOf = (item: Item) => item.itemInstanceId ?? `${item.bucketHash} ${itemName(item)}`;

interface GroupProps {
  readonly title: string;
  readonly isCompact?: boolean;
  readonly children: React.ReactNode[];
}

function Group({ title, isCompact = false, children }: GroupProps) {
  if (children.length === 0) return null;
  return (
    <>
      <h3 className="label pt-4 pb-2">{title}</h3>
      <ul
        className={
          isCompact
            ? "grid grid-cols-2 gap-x-4 gap-y-2 @lg:grid-cols-3"
            : "grid gap-x-4 gap-y-2 @lg:grid-cols-2"
        }
      >
        {children}
      </ul>
    </>
  );
}
