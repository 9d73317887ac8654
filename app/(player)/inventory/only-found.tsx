import type { FoundItems } from "#lib/flows/find-items.ts";
import { gearAddress } from "./gear-address.ts";
import type { AskedGear } from "./input.ts";

/** Leaves out what a search dims: fewer tiles to pass on the way to a match, for fingers, eyes and keyboards. */
export function OnlyFound({ search, asked: { q, only } }: { search: FoundItems; asked: AskedGear }) {
  if (search.items === null || search.items.size === 0) return null;
  return (
    <a className="button-quiet text-small" href={gearAddress({ q, only: !only })}>
      {only ? "Show the rest" : "Only matches"}
    </a>
  );
}
