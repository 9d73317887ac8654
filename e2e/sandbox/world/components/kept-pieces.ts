import { Piece } from "../../http/pieces.ts";
import type { Account, HeldItem } from "../holdings.ts";

const LIMIT_BYTES = 96_000_000;

interface Kept {
  state: string;
  pieces: Map<string, Piece>;
}

// Accounts in the order of their last use, the latest last.
const accounts = new Map<Account, Kept>();

function heldBytes(): number {
  let total = 0;
  for (const { pieces } of accounts.values()) for (const piece of pieces.values()) total += piece.heldBytes;
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

/** Makes pieces of an account's answers, or takes those made before while nothing they tell of has changed. */
export function pieceKeeper(account: Account, state: string): (name: string, make: () => string) => Piece {
  const before = accounts.get(account);
  const kept = before?.state === state ? before : { state, pieces: new Map<string, Piece>() };
  accounts.delete(account);
  accounts.set(account, kept);
  return (name, make) => {
    const known = kept.pieces.get(name);
    if (known) return known;
    const piece = new Piece(make());
    kept.pieces.set(name, piece);
    forgetOldest();
    return piece;
  };
}
