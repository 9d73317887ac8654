import type { Route } from "next";
import Link from "next/link";
import type { LoadoutChoices } from "#lib/flows/load-loadout-choices.ts";
import { slotName } from "../../loadout-names.ts";

/** Which slot to choose from, with how many things each has. */
export function SlotLinks({ choices, instead }: { choices: LoadoutChoices; instead: string | null }) {
  const { slots, bucketHash: open, view } = choices;
  return (
    <nav aria-label="Slots" className="flex flex-wrap gap-1.5 pb-5">
      {slots.map(({ bucketHash, count }) => {
        const query = new URLSearchParams({ slot: String(bucketHash), ...(instead ? { instead } : {}) });
        return (
          <Link
            aria-current={bucketHash === open ? "page" : undefined}
            className={SLOT_LINK}
            href={`/loadouts/${view.loadout.loadoutId}/items?${query}` as Route}
            key={bucketHash}
            prefetch={false}
          >
            {slotName(bucketHash)}
            <span className="numbers text-quiet"> {count}</span>
          </Link>
        );
      })}
    </nav>
  );
}

const SLOT_LINK =
  "inline-flex min-h-9 items-center gap-1.5 border border-line px-3 text-small hover:border-accent-edge aria-[current]:border-accent-edge aria-[current]:bg-raised aria-[current]:font-semibold";
