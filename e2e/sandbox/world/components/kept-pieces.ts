import { Piece } from "../../http/pieces.ts";
import type { Account } from "../holdings.ts";

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
