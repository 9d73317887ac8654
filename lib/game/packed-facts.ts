import type { LetterComparison, LetterFact, LetterFacts } from "./letter-facts.ts";
import type { WareReason } from "./own-ware.ts";

/**
 * A fact as it is stored, once a reader and ware: what is usual or unknown is left out, so that 50 wares take about
 * two kilobytes. Its place in the list is the ware's.
 */
export interface PackedFact {
  readonly collected?: boolean;
  readonly affordable?: boolean;
  readonly unusable?: true;
  readonly copies?: number;
  /** Of his roll against the best copy; the total of "beats-best" is in it. */
  readonly best?: LetterComparison;
  readonly reasons?: readonly WareReason["kind"][];
}

export function packFacts({ facts }: LetterFacts): PackedFact[] {
  return facts.map(({ reasons, own: { isCollected, canAfford, isUsable, copyCount, best } }) => ({
    ...(isCollected === null ? {} : { collected: isCollected }),
    ...(canAfford === null ? {} : { affordable: canAfford }),
    ...(isUsable ? {} : { unusable: true as const }),
    ...(copyCount === 0 ? {} : { copies: copyCount }),
    ...(best ? { best } : {}),
    ...(reasons.length === 0 ? {} : { reasons: reasons.map(({ kind }) => kind) }),
  }));
}

/** The opposite of `packFacts`. */
export function unpackFacts(packed: readonly PackedFact[]): LetterFacts {
  return { facts: packed.map(toFact) };
}

function toFact(packed: PackedFact, ware: number): LetterFact {
  const { copies = 0, best = null, reasons = [] } = packed;
  return {
    ware,
    reasons: reasons.map((kind) => (kind === "beats-best" ? { kind, total: best?.total ?? 0 } : { kind })),
    own: {
      isCollected: packed.collected ?? null,
      canAfford: packed.affordable ?? null,
      isUsable: !packed.unusable,
      copyCount: copies,
      best,
    },
  };
}
