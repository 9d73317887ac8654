import type { Character } from "#lib/game/character.ts";
import type { OwnWare, WareReason } from "#lib/game/own-ware.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { kindWords, wareName } from "#lib/game/ware-words.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import { ItemTile } from "../_ui/item-tile.tsx";
import { WareBadges, WareCopies } from "./ware-own.tsx";
import { WarePerks } from "./ware-perks.tsx";
import { WarePrice } from "./ware-price.tsx";
import { WareStats } from "./ware-stats.tsx";

/** A ware with its place in the stock, and what it is to the reader when somebody is signed in. */
export interface CardWare {
  readonly anchor: string;
  readonly ware: XurWare;
  readonly own: OwnWare | null;
  /** Why it is worth the reader's look, strongest first. */
  readonly reasons: readonly WareReason[];
  /** The reader has none, or none so good. */
  readonly isNew: boolean;
}

interface CardProps extends Pick<CardWare, "anchor" | "ware" | "own"> {
  readonly pictures: string;
  readonly characters: readonly Character[];
  /** Under a group's heading, or under a class's within a group. */
  readonly level: 3 | 4;
}

const ARMOR_GROUPS = new Set(["exotic-armor", "legendary-armor"]);

/** One ware: picture, name, what it is, what it costs, its roll, and what the reader has of it. */
export function WareCard({ ware, own, anchor, pictures, characters, level }: CardProps) {
  const { rarity, element, iconPath, costs, perks, stats, group } = ware;
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <li className="panel ware" id={anchor}>
      <div className="flex items-start gap-3">
        <ItemTile iconUrl={pictureAddress(pictures, iconPath)} isBare rarity={rarity} />
        <div className="min-w-0">
          <Heading className="font-semibold leading-snug">{wareName(ware)}</Heading>
          <p className="text-quiet text-small">
            {kindWords(ware)}
            {element ? <i className={`glyph glyph-${element} tint-${element} ml-1.5`} /> : null}
          </p>
          <WarePrice costs={costs} pictures={pictures} />
        </div>
      </div>
      {own ? <WareBadges own={own} ware={ware} /> : null}
      <WarePerks perks={perks} pictures={pictures} />
      <WareStats best={own?.best ?? null} hasTotal={ARMOR_GROUPS.has(group)} stats={stats} />
      {own ? <WareCopies characters={characters} own={own} /> : null}
    </li>
  );
}
