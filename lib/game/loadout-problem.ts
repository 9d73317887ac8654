import type { ItemDefinition } from "./item-definition.ts";
import type { Problem } from "./problem.ts";

/** Why some things cannot be worn together: two for one slot, or two exotics of one label; null when they can. */
export function wearProblem(worn: readonly ItemDefinition[]): Problem | null {
  for (const [nth, one] of worn.entries()) {
    for (const other of worn.slice(nth + 1)) {
      const itemNames = [one.name, other.name] as const;
      if (one.bucketHash === other.bucketHash) return { kind: "two-for-a-slot", itemNames };
      if (one.uniqueLabel !== null && one.uniqueLabel === other.uniqueLabel)
        return { kind: "two-exotics", itemNames };
    }
  }
  return null;
}
