import type { DestinyCharacterResponse, DestinyProfileResponse } from "bungie-api-ts/destiny2";
import { bucketOf } from "../buckets.ts";
import { type Character, type HeldItem, PROFILE, VAULT } from "../holdings.ts";
import { characterComponent, profileComponent } from "../profile-parts.ts";
import {
  commendations,
  currencyLookups,
  kiosks,
  metrics,
  platformSilver,
  stringVariables,
  vendorReceipts,
} from "./account-lists.ts";
import { characterActivities, transitory } from "./activities.ts";
import { characterRender } from "./character-render.ts";
import { characterCollectibles, profileCollectibles } from "./collectibles.ts";
import { characterCraftables } from "./craftables.ts";
import { itemComponent } from "./held-item.ts";
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
  /** Says something of the instant, so that it is made anew each time. */
  readonly isMomentary?: boolean;
}

/** One component of each character; `alone` is what GetCharacter calls it, if it has it. */
export interface CharacterPart {
  readonly component: number;
  readonly name: keyof DestinyProfileResponse;
  readonly alone?: keyof DestinyCharacterResponse;
  readonly audience: Audience;
  readonly make: (view: View, character: Character) => object;
  readonly isMomentary?: boolean;
}

const isCurrency = (item: HeldItem) => item.place === PROFILE && bucketOf(item.bucketHash).category !== 1;
const isStored = (item: HeldItem) => item.place === VAULT || (item.place === PROFILE && !isCurrency(item));

const listed = ({ account, now }: View, isHere: (item: HeldItem) => boolean) => ({
  items: account.items.filter(isHere).map((item) => itemComponent(item, now)),
});

/** Who sees what follows the text of each component in OpenAPI; where it is silent, progress is for everybody. */
export const PROFILE_PARTS: readonly ProfilePart[] = [
  {
    component: 100,
    name: "profile",
    audience: "everybody",
    make: ({ player, account, now }) => profileComponent(player, account, now),
  },
  { component: 101, name: "vendorReceipts", audience: "owner", make: vendorReceipts },
  { component: 102, name: "profileInventory", audience: "inside", make: (view) => listed(view, isStored) },
  { component: 103, name: "profileCurrencies", audience: "inside", make: (view) => listed(view, isCurrency) },
  {
    component: 104,
    name: "profileProgression",
    audience: "progress",
    make: ({ account, now }) => profileProgression(account, now),
  },
  {
    component: 105,
    name: "platformSilver",
    audience: "owner",
    make: ({ account }) => platformSilver(account),
  },
  {
    component: 305,
    name: "profilePlugSets",
    audience: "everybody",
    make: ({ account }) => profilePlugSets(account),
  },
  { component: 500, name: "profileKiosks", audience: "progress", make: kiosks },
  {
    component: 700,
    name: "profilePresentationNodes",
    audience: "progress",
    make: ({ account }) => profilePresentationNodes(account),
  },
  {
    component: 800,
    name: "profileCollectibles",
    audience: "progress",
    make: ({ account }) => profileCollectibles(account),
  },
  {
    component: 900,
    name: "profileRecords",
    audience: "progress",
    make: ({ account }) => profileRecords(account),
  },
  {
    component: 1000,
    name: "profileTransitoryData",
    audience: "progress",
    make: ({ player, account, now }) => transitory(player, account, now),
    isMomentary: true,
  },
  { component: 1100, name: "metrics", audience: "progress", make: ({ account }) => metrics(account) },
  {
    component: 1200,
    name: "profileStringVariables",
    audience: "progress",
    make: ({ account }) => stringVariables(account.membershipId),
  },
  {
    component: 1400,
    name: "profileCommendations",
    audience: "progress",
    make: ({ account }) => commendations(account),
  },
];

export const CHARACTER_PARTS: readonly CharacterPart[] = [
  {
    component: 200,
    name: "characters",
    alone: "character",
    audience: "everybody",
    make: ({ account }, character) => characterComponent(account, character),
  },
  {
    component: 201,
    name: "characterInventories",
    alone: "inventory",
    audience: "inside",
    make: (view, { characterId }) => listed(view, (item) => item.place === characterId && !item.equipped),
  },
  {
    component: 202,
    name: "characterProgressions",
    alone: "progressions",
    audience: "progress",
    make: ({ account, now }, character) => characterProgression(account, character, now),
  },
  {
    component: 203,
    name: "characterRenderData",
    alone: "renderData",
    audience: "everybody",
    make: ({ account }, character) => characterRender(account, character),
  },
  {
    component: 204,
    name: "characterActivities",
    alone: "activities",
    audience: "progress",
    make: ({ player, account, now }, character) => characterActivities(player, account, character, now),
    isMomentary: true,
  },
  {
    component: 205,
    name: "characterEquipment",
    alone: "equipment",
    audience: "everybody",
    make: (view, { characterId }) => listed(view, (item) => item.place === characterId && item.equipped),
  },
  {
    component: 206,
    name: "characterLoadouts",
    alone: "loadouts",
    audience: "inside",
    make: (_view, character) => characterLoadouts(character),
  },
  {
    component: 305,
    name: "characterPlugSets",
    alone: "plugSets",
    audience: "everybody",
    make: (_view, character) => characterPlugSets(character),
  },
  { component: 500, name: "characterKiosks", alone: "kiosks", audience: "progress", make: kiosks },
  {
    component: 600,
    name: "characterCurrencyLookups",
    alone: "currencyLookups",
    audience: "inside",
    make: ({ account }, character) => currencyLookups(account, character),
  },
  {
    component: 700,
    name: "characterPresentationNodes",
    alone: "presentationNodes",
    audience: "progress",
    make: ({ account }) => characterPresentationNodes(account),
  },
  {
    component: 800,
    name: "characterCollectibles",
    alone: "collectibles",
    audience: "progress",
    make: ({ account }) => characterCollectibles(account),
  },
  {
    component: 900,
    name: "characterRecords",
    alone: "records",
    audience: "progress",
    make: ({ account }) => characterRecords(account),
  },
  {
    component: 1200,
    name: "characterStringVariables",
    audience: "progress",
    make: (_view, { characterId }) => stringVariables(characterId),
  },
  {
    component: 1300,
    name: "characterCraftables",
    audience: "progress",
    make: ({ account }) => characterCraftables(account),
  },
];
