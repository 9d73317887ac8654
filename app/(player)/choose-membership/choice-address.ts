import type { Route } from "next";

/** What the page says about what was just done on it. */
export type Told = "asked" | "not-yours" | "maintenance" | "busy";

/** This page's address: it comes back to `returnTo` after the choice, unless that is the front page. */
export function choiceAddress(returnTo: string, told?: Told): Route {
  const query = new URLSearchParams();
  if (told) query.set("told", told);
  if (returnTo !== "/") query.set("returnTo", returnTo);
  return (query.size > 0 ? `/choose-membership?${query}` : "/choose-membership") as Route;
}
