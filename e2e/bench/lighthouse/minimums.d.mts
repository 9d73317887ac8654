export type Scores = Readonly<Record<string, number>>;
export interface AuditedPage {
  readonly name: string;
  readonly path: string;
  readonly device: "phone" | "desk";
  readonly isOwn?: true;
  readonly minimums: Scores;
}
export const PAGES: readonly [AuditedPage, ...AuditedPage[]];
export function missedBy(page: AuditedPage, scores: Scores): string[];
export function medianScores(runs: readonly Scores[]): Scores;
