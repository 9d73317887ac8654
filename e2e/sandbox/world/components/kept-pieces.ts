import { Piece } from "../../http/pieces.ts";
import type { Account, HeldItem } from "../holdings.ts";

const LIMIT_BYTES = 96_000_000;

interface Kept {
  readonly state: string;
  readonly piece: Piece;
}

// Accounts in the order of their last use, the latest last.
const accounts = new Map<Account, Map<string, Kept>>();

function heldBytes(): number {
  let total = 0;
  for (const pieces of accounts.values()) for (const { piece } of pieces.values()) total += piece.heldBytes;
  return total;
}

function forgetOldest(): void {
  for (const account of accounts.keys()) {
    if (accounts.size <= 1 || heldBytes() <= LIMIT_BYTES) return;
    accounts.delete(account);
  }
}

/** Everything of an item that its answers depend on, other than the definitions. */
export function itemState(held: HeldItem): string {
  const { place, bucketHash, equipped, locked, tracked, stateBits, quantity, power, plugs } = held;
  const flags = (equipped ? 1 : 0) | (locked ? 2 : 0) | (tracked ? 4 : 0) | (stateBits << 3);
  const chosen = plugs ? JSON.stringify(plugs) : "";
  return `${held.itemHash} ${place} ${bucketHash} ${flags} ${quantity} ${power} ${chosen}`;
}

/** Makes pieces of an account's answers, or takes those made before while what they tell of is in the same state. */
export function pieceKeeper(account: Account): (name: string, state: string, make: () => string) => Piece {
  const pieces = accounts.get(account) ?? new Map<string, Kept>();
  accounts.delete(account);
  accounts.set(account, pieces);
  return (name, state, make) => {
    const known = pieces.get(name);
    if (known?.state === state) return known.piece;
    const piece = new Piece(make());
    pieces.set(name, { state, piece });
    forgetOldest();
    return piece;
  };
}
