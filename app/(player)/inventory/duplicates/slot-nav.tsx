import type { Route } from "next";
import Link from "next/link";
import type { DuplicatesView } from "#lib/flows/load-duplicates.ts";
import { bucketName } from "#lib/game/bucket-name.ts";

/** The duplicates of a slot. */
export function duplicatesAddress(bucketHash: number | null): Route {
  return (
    bucketHash === null ? "/inventory/duplicates" : `/inventory/duplicates?slot=${bucketHash}`
  ) as Route;
}

/** Which slot to look at, with how many kinds each has more than once. */
export function SlotNav({ view: { slots, bucketHash } }: { view: DuplicatesView }) {
  return (
    <nav aria-label="Slots" className="flex flex-wrap gap-1.5 pb-5">
      {slots.map((slot) => {
        const isOpen = slot.bucketHash === bucketHash;
        return (
          <Link
            aria-current={isOpen ? "page" : undefined}
            className="slot-link"
            href={duplicatesAddress(slot.bucketHash)}
            key={slot.bucketHash}
            prefetch={false}
          >
            {bucketName(slot.bucketHash) ?? "Other"}
            <span className="numbers text-quiet"> {slot.kindCount}</span>
            <span className="sr-only">{slot.kindCount === 1 ? " kind" : " kinds"}</span>
          </Link>
        );
      })}
    </nav>
  );
}
