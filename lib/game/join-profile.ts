import type { Account, ProfileAnswer } from "./account.ts";
import type { BucketDefinition, ItemDefinition } from "./item-definition.ts";

/** Definitions of whatever an answer mentions. */
export interface ProfileDefinitions {
  readonly items: ReadonlyMap<number, ItemDefinition>;
  readonly buckets: ReadonlyMap<number, BucketDefinition>;
}

/** An answer as an account with its items named. Each item of the answer is one item of the account, known or not. */
export function joinProfile(answer: ProfileAnswer, { items, buckets }: ProfileDefinitions): Account {
  const { mintedAt, membership, displayName, characters, currencies, collected } = answer;
  return {
    mintedAt,
    membership,
    displayName,
    characters,
    currencies,
    collected: collected && new Set(collected),
    items: answer.items.map((item) => ({ ...item, definition: items.get(item.itemHash) ?? null })),
    buckets,
  };
}
