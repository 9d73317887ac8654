import type { LetterComparison, LetterFact, LetterFacts } from "./letter-facts.ts";
import type { StatDifference, WareReason } from "./own-ware.ts";

/**
 * A fact as it is stored, once a reader and ware: what is usual or unknown is left out, so that 50 wares take two to
 * four kilobytes. Its place in the list is the ware's.
 */
export interface PackedFact {
  readonly collected?: boolean;
  readonly affordable?: boolean;
  readonly unusable?: true;
  readonly copies?: number;
  /** Of his roll against the best copy; the total of "beats-best" is in it. */
  readonly best?: PackedComparison;
  readonly reasons?: readonly WareReason["kind"][];
}

interface PackedComparison extends Pick<LetterComparison, "where" | "verdict"> {
  readonly power?: number;
  readonly locked?: true;
  readonly masterwork?: true;
  readonly total?: number;
  readonly stats?: readonly PackedStat[];
}

type PackedStat = readonly [
  statHash: number,
  name: string,
  his: number,
  mine: number,
  verdict: StatDifference["verdict"],
];

export function packFacts({ facts }: LetterFacts): PackedFact[] {
  return facts.map(({ reasons, own: { isCollected, canAfford, isUsable, copyCount, best } }) => ({
    ...(isCollected === null ? {} : { collected: isCollected }),
    ...(canAfford === null ? {} : { affordable: canAfford }),
    ...(isUsable ? {} : { unusable: true as const }),
    ...(copyCount === 0 ? {} : { copies: copyCount }),
    ...(best ? { best: packComparison(best) } : {}),
    ...(reasons.length === 0 ? {} : { reasons: reasons.map(({ kind }) => kind) }),
  }));
}

/** The opposite of `packFacts`. */
export function unpackFacts(packed: readonly PackedFact[]): LetterFacts {
  return { facts: packed.map(toFact) };
}

function packComparison({ copy, where, stats, total, verdict }: LetterComparison): PackedComparison {
  const { power, isLocked, isMasterwork } = copy;
  return {
    where,
    verdict,
    ...(power === null ? {} : { power }),
    ...(isLocked ? { locked: true } : {}),
    ...(isMasterwork ? { masterwork: true } : {}),
    ...(total === null ? {} : { total }),
    ...(stats.length === 0
      ? {}
      : { stats: stats.map((one) => [one.statHash, one.name, one.his, one.mine, one.verdict] as const) }),
  };
}

function toFact(packed: PackedFact, ware: number): LetterFact {
  const { copies = 0, best, reasons = [] } = packed;
  return {
    ware,
    reasons: reasons.map((kind) => (kind === "beats-best" ? { kind, total: best?.total ?? 0 } : { kind })),
    own: {
      isCollected: packed.collected ?? null,
      canAfford: packed.affordable ?? null,
      isUsable: !packed.unusable,
      copyCount: copies,
      best: best ? toComparison(best) : null,
    },
  };
}

function toComparison(packed: PackedComparison): LetterComparison {
  const { where, verdict, locked: isLocked = false, masterwork: isMasterwork = false, stats = [] } = packed;
  return {
    copy: { power: packed.power ?? null, isLocked, isMasterwork },
    where,
    stats: stats.map(([statHash, name, his, mine, one]) => ({ statHash, name, his, mine, verdict: one })),
    total: packed.total ?? null,
    verdict,
  };
}
