import type { XurVisit } from "./xur-calendar.ts";
import type { XurStock } from "./xur-stock.ts";

/** A visit as it was watched and is kept. */
export interface KeptVisit extends XurVisit {
  /** Bungie's date of the answers that first showed his wares. */
  readonly arrivedAt: Date;
  /** Bungie's date of the first answer without him; null while he is there. */
  readonly goneAt: Date | null;
  readonly place: string | null;
  /** In order of their revisions; a list of visits brings the newest of each alone. */
  readonly stocks: readonly XurStock[];
}
