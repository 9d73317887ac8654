import type { Problem } from "./problem.ts";
import type { XurVisit } from "./xur-calendar.ts";
import type { StockChange, XurStock } from "./xur-stock.ts";

/**
 * What Xûr does, as far as anybody's answers told: `unknown` until the first of them. `arriving`: he is here, and what
 * he sells is not yet believed. `gone`: he was here this week and has left. `absent`: no answer showed him this week.
 */
export type XurState = "unknown" | "absent" | "arriving" | "here" | "gone";

/** A visit that he was seen on. */
export interface KnownVisit extends XurVisit {
  /** The first answer that showed him. */
  readonly arrivedAt: Date;
  /** The first answer without him; null while he is here. */
  readonly goneAt: Date | null;
  /** Null: no answer proved it. */
  readonly place: string | null;
}

/** What is known of Xûr now. All instants of his are Bungie's. */
export interface XurNow {
  readonly state: XurState;
  /** Bungie's date of the last answer; null when nobody ever got one. */
  readonly answeredAt: Date | null;
  /** Our date of the last look, answered or not. */
  readonly lookedAt: Date | null;
  /** The visit he is on, or else the latest one by the calendar. */
  readonly visit: XurVisit;
  /** The one after, or else the first to come. */
  readonly next: XurVisit;
  /** Whether the calendar expects him now, by Bungie's date: here without that he lingers or is early, away with it he is late. */
  readonly isExpected: boolean;
  /** Where he stands; null: no answer proved it. */
  readonly place: string | null;
  /** What he sells, or sold on a visit that is over. While he arrives: what one look found, unless it is last week's. */
  readonly stock: XurStock | null;
  /** What came, went or costs otherwise since the visit's revision before; empty without one. */
  readonly changes: readonly StockChange[];
  /** Why the last look learned nothing; null when it did. */
  readonly problem: Problem | null;
}
