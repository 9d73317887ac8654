import { answerMissing } from "#lib/answers/missing-answer.ts";
import { NothingHere } from "./nothing-here.tsx";

/**
 * The page of an address where there is nothing (any more): a 404 in words, with scripts or without.
 *
 * Pages return this where others would call Next's `notFound()`. `children` are their own words for it.
 */
export function MissingPage({ children = <NothingHere /> }: { children?: React.ReactNode }) {
  answerMissing();
  return children;
}
