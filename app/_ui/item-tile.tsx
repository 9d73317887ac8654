import type { Element } from "#lib/game/element.ts";
import type { Rarity } from "#lib/game/rarity.ts";

/** What a tile draws; addresses are whole (see pictureAddress). */
export interface TileFace {
  readonly iconUrl: string | null;
  readonly watermarkUrl?: string | null;
  readonly rarity: Rarity;
  readonly element?: Element | null;
  /** Power, or how many of a stack. */
  readonly badge?: string | null;
  readonly isMasterwork?: boolean;
  readonly isLocked?: boolean;
  readonly isCrafted?: boolean;
  /** The icon alone, without the strip below it: where power and element stand beside it. */
  readonly isBare?: boolean;
}

/** What the strip below the icon says: power, or how many; bare digits, a tile is too narrow for separators. */
export function tileBadge(power: number | null, quantity: number): string | null {
  if (power !== null) return String(power);
  return quantity > 1 ? String(quantity) : null;
}

/** The face of an item. Give `href` and `label` (spokenItemName) where it leads somewhere; else the name stands beside it. */
export function ItemTile({ href, label, ...face }: TileFace & { href?: string; label?: string }) {
  const { rarity, element, isMasterwork, isCrafted, watermarkUrl } = face;
  const isStriped = element && !face.isBare;
  const className = [`t ${rarity}`, isStriped && element, isMasterwork && "mw", isCrafted && "cr"]
    .filter(Boolean)
    .join(" ");
  const style = watermarkUrl ? ({ "--w": `url(${watermarkUrl})` } as React.CSSProperties) : undefined;
  if (href === undefined) {
    return (
      <span aria-hidden="true" className={className} style={style}>
        <Face {...face} />
      </span>
    );
  }
  return (
    <a aria-label={label} className={className} href={href} style={style}>
      <Face {...face} />
    </a>
  );
}

function Face({ iconUrl, badge, isLocked, isCrafted, isBare }: TileFace) {
  return (
    <>
      {iconUrl ? <img alt="" height="52" loading="lazy" src={iconUrl} width="52" /> : <i className="q">?</i>}
      {isLocked || isCrafted ? (
        <i className="s">
          {isCrafted ? <i className="glyph glyph-crafted" /> : null}
          {isLocked ? <i className="glyph glyph-lock" /> : null}
        </i>
      ) : null}
      {isBare ? null : <b className="b">{badge}</b>}
    </>
  );
}
