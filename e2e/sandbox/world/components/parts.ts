import type { DestinyCharacterResponse, DestinyProfileResponse } from "bungie-api-ts/destiny2";
import { bucketOf } from "../buckets.ts";
import { type Character, type HeldItem, PROFILE, VAULT } from "../holdings.ts";
import { platformSilver } from "../platform-silver.ts";
import { characterComponent, profileComponent } from "../profile-parts.ts";
import {
  commendations,
  currencyLookups,
  kiosks,
  metrics,
  stringVariables,
  vendorReceipts,
} from "./account-lists.ts";
import type { ChangesWith } from "./account-states.ts";
import { characterActivities, transitory } from "./activities.ts";
import { characterRender } from "./character-render.ts";
import { characterCollectibles, profileCollectibles } from "./collectibles.ts";
import { characterCraftables } from "./craftables.ts";
import { listedItem } from "./held-item.ts";
import { characterLoadouts } from "./loadouts.ts";
import { characterPlugSets, profilePlugSets } from "./plug-sets.ts";
import { characterPresentationNodes, profilePresentationNodes } from "./presentation-nodes.ts";
import { characterProgression, profileProgression } from "./progressions.ts";
import { characterRecords, profileRecords } from "./records.ts";
import type { Audience, View } from "./view.ts";

/** One component of the whole account. */
export interface ProfilePart {
  readonly component: number;
  readonly name: keyof DestinyProfileResponse;
  readonly audience: Audience;
  /** Nothing where the component is there but has no data. */
  readonly make: (view: View) => object | undefined;
  readonly changesWith: ChangesWith;
}

/** One component of each character; `alone` is what GetCharacter calls it, if it has it. */
export interface CharacterPart {
  readonly component: number;
  readonly name: keyof DestinyProfileResponse;
  readonly alone?: keyof DestinyCharacterResponse;
  readonly audience: Audience;
  readonly make: (view: View, character: Character) => object;
  readonly changesWith: ChangesWith;
}

const isCurrency = (item: HeldItem) => item.place === PROFILE && bucketOf(item.bucketHash).category !== 1;
const isStored = (item: HeldItem) => item.place === VAULT || (item.place === PROFILE && !isCurrency(item));

const listed = ({ account, now }: View, isHere: (item: HeldItem) => boolean) => ({
  items: account.items.filter(isHere).map((item) => listedItem(item, now)),
});

/** Who sees what follows the text of each component in OpenAPI; where it is silent, progress is for everybody. */
export const PROFILE_PARTS: readonly ProfilePart[] = [
  {
    component: 100,
    name: "profile",
    changesWith: "account",
    audience: "everybody",
    make: ({ player, account, now }) => profileComponent(player, account, now),
  },
  { component: 101, name: "vendorReceipts", changesWith: "account", audience: "owner", make: vendorReceipts },
  {
    component: 102,
    name: "profileInventory",
    changesWith: "stored",
    audience: "inside",
    make: (view) => listed(view, isStored),
  },
  {
    component: 103,
    name: "profileCurrencies",
    changesWith: "stacks",
    audience: "inside",
    make: (view) => listed(view, isCurrency),
  },
  {
    component: 104,
    name: "profileProgression",
    changesWith: "account",
    audience: "progress",
    make: ({ account, now }) => profileProgression(account, now),
  },
  {
    component: 105,
    name: "platformSilver",
    changesWith: "stacks",
    audience: "owner",
    make: ({ account }) => platformSilver(account),
  },
  {
    component: 305,
    name: "profilePlugSets",
    changesWith: "account",
    audience: "everybody",
    make: ({ account }) => profilePlugSets(account),
  },
  { component: 500, name: "profileKiosks", changesWith: "account", audience: "progress", make: kiosks },
  {
    component: 700,
    name: "profilePresentationNodes",
    changesWith: "kinds",
    audience: "progress",
    make: ({ account }) => profilePresentationNodes(account),
  },
  {
    component: 800,
    name: "profileCollectibles",
    changesWith: "kinds",
    audience: "progress",
    make: ({ account }) => profileCollectibles(account),
  },
  {
    component: 900,
    name: "profileRecords",
    changesWith: "account",
    audience: "progress",
    make: ({ account }) => profileRecords(account),
  },
  {
    component: 1000,
    name: "profileTransitoryData",
    changesWith: "instant",
    audience: "progress",
    make: ({ player, account, now }) => transitory(player, account, now),
  },
  {
    component: 1100,
    name: "metrics",
    changesWith: "account",
    audience: "progress",
    make: ({ account }) => metrics(account),
  },
  {
    component: 1200,
    name: "profileStringVariables",
    changesWith: "account",
    audience: "progress",
    make: ({ account }) => stringVariables(account.membershipId),
  },
  {
    component: 1400,
    name: "profileCommendations",
    changesWith: "account",
    audience: "progress",
    make: ({ account }) => commendations(account),
  },
];

export const CHARACTER_PARTS: readonly CharacterPart[] = [
  {
    component: 200,
    name: "characters",
    changesWith: "worn",
    alone: "character",
    audience: "characters",
    make: ({ account }, character) => characterComponent(account, character),
  },
  {
    component: 201,
    name: "characterInventories",
    changesWith: "carried",
    alone: "inventory",
    audience: "inside",
    make: (view, { characterId }) => listed(view, (item) => item.place === characterId && !item.equipped),
  },
  {
    component: 202,
    name: "characterProgressions",
    changesWith: "carried",
    alone: "progressions",
    audience: "progress",
    make: ({ account, now }, character) => characterProgression(account, character, now),
  },
  {
    component: 203,
    name: "characterRenderData",
    changesWith: "worn",
    alone: "renderData",
    audience: "gear",
    make: ({ account }, character) => characterRender(account, character),
  },
  {
    component: 204,
    name: "characterActivities",
    changesWith: "instant",
    alone: "activities",
    audience: "progress",
    make: ({ player, account, now }, character) => characterActivities(player, account, character, now),
  },
  {
    component: 205,
    name: "characterEquipment",
    changesWith: "worn",
    alone: "equipment",
    audience: "gear",
    make: (view, { characterId }) => listed(view, (item) => item.place === characterId && item.equipped),
  },
  {
    component: 206,
    name: "characterLoadouts",
    changesWith: "account",
    alone: "loadouts",
    audience: "inside",
    make: (_view, character) => characterLoadouts(character),
  },
  {
    component: 305,
    name: "characterPlugSets",
    changesWith: "account",
    alone: "plugSets",
    audience: "everybody",
    make: (_view, character) => characterPlugSets(character),
  },
  {
    component: 500,
    name: "characterKiosks",
    changesWith: "account",
    alone: "kiosks",
    audience: "progress",
    make: kiosks,
  },
  {
    component: 600,
    name: "characterCurrencyLookups",
    changesWith: "stacks",
    alone: "currencyLookups",
    audience: "inside",
    make: ({ account }, character) => currencyLookups(account, character),
  },
  {
    component: 700,
    name: "characterPresentationNodes",
    changesWith: "kinds",
    alone: "presentationNodes",
    audience: "progress",
    make: ({ account }) => characterPresentationNodes(account),
  },
  {
    component: 800,
    name: "characterCollectibles",
    changesWith: "kinds",
    alone: "collectibles",
    audience: "progress",
    make: ({ account }) => characterCollectibles(account),
  },
  {
    component: 900,
    name: "characterRecords",
    changesWith: "account",
    alone: "records",
    audience: "progress",
    make: ({ account }) => characterRecords(account),
  },
  {
    component: 1200,
    name: "characterStringVariables",
    changesWith: "account",
    audience: "progress",
    make: (_view, { characterId }) => stringVariables(characterId),
  },
  {
    component: 1300,
    name: "characterCraftables",
    changesWith: "account",
    audience: "progress",
    make: ({ account }) => characterCraftables(account),
  },
];
