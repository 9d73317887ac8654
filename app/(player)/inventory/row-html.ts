import type { Account } from "#lib/game/account.ts";
import type { ViewSettings } from "#lib/game/view-settings.ts";
import { escapeHtml } from "./escape-html.ts";
import { itemCount } from "./gear-words.ts";
import type { TileContext, TileFacts } from "./tile-html.ts";

/** All that is drawn of an account's gear. */
export interface GearFacts extends TileFacts {
  readonly account: Account;
  readonly settings: ViewSettings;
}

export type GearView = GearFacts & TileContext;

export interface RowHead {
  readonly key: string;
  readonly name: string;
  readonly count: string;
}

/** A row that is open: a name that folds it away (by the form of view-menu.tsx), and its cells. */
export function shownHtml({ key, name, count }: RowHead, cells: string): string {
  return `<section class="gear-row" id="row-${key}" data-bucket="${key}" aria-labelledby="name-${key}"><h2 class="label"><button form="view" name="fold" value="${key}" aria-expanded="true"><span id="name-${key}">${escapeHtml(name)}</span></button><span class="numbers">${count}</span></h2><div class="gear-cells">${cells}</div></section>`;
}

/** A row that is folded away says how much of it is not to be seen, and what must be seen all the same. */
export function foldedHtml({ key, name }: RowHead, count: number, warning = ""): string {
  return `<section class="gear-row" id="row-${key}" data-bucket="${key}" aria-labelledby="name-${key}"><h2 class="label"><button form="view" name="unfold" value="${key}" aria-expanded="false"><span id="name-${key}">${escapeHtml(name)}</span></button><span class="numbers">${itemCount(count)} hidden</span></h2>${warning}</section>`;
}
