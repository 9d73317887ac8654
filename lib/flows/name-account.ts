import { loadConfirmedWrites } from "#lib/db/plans.ts";
import type { Account, ProfileAnswer } from "#lib/game/account.ts";
import { applyConfirmedWrites } from "#lib/game/apply-confirmed-writes.ts";
import { loadBuckets, loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import type { Services } from "./services.ts";

/** Joins an answer with the definitions of what is in it, and with our own writes that it does not know yet. */
export async function nameAccount(
  { db }: Services,
  playerId: string,
  answer: ProfileAnswer,
): Promise<Account> {
  const [definitions, buckets, writes] = await Promise.all([
    loadItemDefinitions(db, new Set(answer.items.map(({ itemHash }) => itemHash))),
    loadBuckets(db),
    loadConfirmedWrites(db, playerId, answer.mintedAt),
  ]);
  const { mintedAt, membership, displayName, characters, currencies } = answer;
  const collected = answer.collected && new Set(answer.collected);
  const items = answer.items.map((item) => ({ ...item, definition: definitions.get(item.itemHash) ?? null }));
  const account = { mintedAt, membership, displayName, characters, items, currencies, collected, buckets };
  return applyConfirmedWrites(account, writes);
}
