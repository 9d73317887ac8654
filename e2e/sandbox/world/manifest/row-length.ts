import type { SeededRandom } from "../seeded-random.ts";
import type { Row } from "./authored-tables.ts";

const PLUG_ENTRY_BYTES = 27;
const VALUE_ENTRY_BYTES = 64;
const VALUE_BLOCK_BYTES = 45;
const MOST_VALUES = 40;

interface SocketEntry {
  readonly singleInitialItemHash?: number;
  readonly reusablePlugItems?: readonly { readonly plugItemHash: number }[];
}

// Real rows repeat empty entries here (Bungie-net/api#658).
const NO_VALUE = { itemHash: 0, quantity: 0, hasConditionalVisibility: false };

/**
 * A row of about the wanted length, by what real rows are long with: lists of the plugs that fit a socket, and
 * empty entries of the value block. A row that is long enough already stays as it is.
 */
export function withLength(
  row: Row,
  ownBytes: number,
  wantedBytes: number,
  plugHashes: readonly number[],
  random: SeededRandom,
): Row {
  const missing = wantedBytes - ownBytes;
  const block = row.sockets as { readonly socketEntries?: readonly SocketEntry[] } | undefined;
  const entries = block?.socketEntries ?? [];
  if (missing < VALUE_ENTRY_BYTES) return row;
  if (entries.length === 0) return { ...row, value: emptyValues(missing) };
  const each = Math.ceil(missing / PLUG_ENTRY_BYTES / entries.length);
  const longer = entries.map((entry) => ({
    ...entry,
    reusablePlugItems: [...(entry.reusablePlugItems ?? []), ...run(plugHashes, each, random)],
  }));
  return { ...row, sockets: { ...block, socketEntries: longer } };
}

function emptyValues(missing: number): Row {
  const count = Math.floor((missing - VALUE_BLOCK_BYTES) / VALUE_ENTRY_BYTES);
  return {
    itemValue: new Array(Math.min(MOST_VALUES, Math.max(0, count))).fill(NO_VALUE),
    valueDescription: "",
  };
}

/** Neighbours in the list of all plugs: similar ones stand together there. */
function run(plugHashes: readonly number[], count: number, random: SeededRandom) {
  const length = Math.min(count, plugHashes.length);
  const start = random.below(Math.max(1, plugHashes.length - length));
  return plugHashes.slice(start, start + length).map((plugItemHash) => ({ plugItemHash }));
}
