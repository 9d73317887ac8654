import type {
  DestinyCharacterResponse,
  DestinyItemResponse,
  DestinyProfileResponse,
} from "bungie-api-ts/destiny2";
import { type Answer, bungie, refusal } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import { accountOf, type Sandbox } from "../sandbox.ts";
import type { Wire } from "../wire.ts";
import { bucketOf } from "../world/buckets.ts";
import { type Account, characterOf, type HeldItem, type Player, PROFILE, VAULT } from "../world/holdings.ts";
import { itemComponent } from "../world/item-components.ts";
import { PLATFORM } from "../world/platform-codes.ts";
import { characterComponent, componentSets, copiesOf, profileComponent } from "../world/profile-parts.ts";

const PUBLIC = 1;
const PRIVATE = 2;
const HIDDEN = { privacy: PRIVATE } as const;

// Names as well as numbers are accepted, as by Bungie's own parser.
const COMPONENT_NAMES: Record<string, number> = {
  profiles: 100,
  profileinventories: 102,
  profilecurrencies: 103,
  characters: 200,
  characterinventories: 201,
  characterprogressions: 202,
  characteractivities: 204,
  characterequipment: 205,
  characterloadouts: 206,
  iteminstances: 300,
  itemobjectives: 301,
  itemperks: 302,
  itemrenderdata: 303,
  itemstats: 304,
  itemsockets: 305,
  itemcommondata: 307,
  itemplugstates: 308,
  itemplugobjectives: 309,
  itemreusableplugs: 310,
  vendors: 400,
  vendorcategories: 401,
  vendorsales: 402,
  currencylookups: 600,
};

export function askedComponents(call: Call): Set<number> {
  const words = (call.query.get("components") ?? "").split(",").filter((word) => word !== "");
  return new Set(words.map((word) => COMPONENT_NAMES[word.toLowerCase()] ?? Number(word)));
}

export const ITEM_COMPONENTS = [300, 301, 302, 303, 304, 305, 307, 308, 309, 310];

/** What of an account a caller sees: the owner everything, unless the owner hides it; strangers what is worn. */
interface View {
  readonly player: Player;
  readonly account: Account;
  readonly seesInside: boolean;
}

function viewOf(call: Call, sandbox: Sandbox): View | null {
  const found = accountOf(sandbox, call.params.membershipId ?? "");
  if (!found || found.account.membershipType !== Number(call.params.membershipType)) return null;
  const isOwner = call.tokenProblem === null && call.player?.playerId === found.player.playerId;
  return { ...found, seesInside: isOwner && !found.player.private };
}

const carried = (account: Account, characterId: string) =>
  account.items.filter((item) => item.place === characterId && !item.equipped).map(itemComponent);
const worn = (account: Account, characterId: string) =>
  account.items.filter((item) => item.place === characterId && item.equipped).map(itemComponent);

function perCharacter<T>(account: Account, make: (characterId: string) => T): Record<string, T> {
  return Object.fromEntries(account.characters.map(({ characterId }) => [characterId, make(characterId)]));
}

const isCurrency = (item: HeldItem) => item.place === PROFILE && bucketOf(item.bucketHash).category !== 1;

function visibleItems({ account, seesInside }: View): HeldItem[] {
  return seesInside ? account.items : account.items.filter((item) => item.equipped);
}

type Parts = Record<number, () => Partial<Wire<DestinyProfileResponse>>>;

function insideParts({ player, account, seesInside }: View): Parts {
  const inside = <T>(make: () => T) => (seesInside ? { data: make(), privacy: PRIVATE } : HIDDEN);
  const empty = () => inside(() => perCharacter(account, () => ({})));
  return {
    102: () => ({
      ...(!player.vaultMissing && {
        profileInventory: inside(() => ({
          items: account.items
            .filter((item) => item.place === VAULT || (item.place === PROFILE && !isCurrency(item)))
            .map(itemComponent),
        })),
      }),
    }),
    103: () => ({
      profileCurrencies: inside(() => ({ items: account.items.filter(isCurrency).map(itemComponent) })),
    }),
    201: () => ({
      characterInventories: inside(() => perCharacter(account, (id) => ({ items: carried(account, id) }))),
    }),
    202: () => ({ characterProgressions: inside(() => perCharacter(account, () => ({ progressions: {} }))) }),
    204: () => ({
      characterActivities: inside(() => perCharacter(account, () => ({ currentActivityHash: 0 }))),
    }),
    206: () => ({ characterLoadouts: inside(() => perCharacter(account, () => ({ loadouts: [] }))) }),
    600: () => ({ characterCurrencyLookups: empty() }),
  };
}

function publicParts({ player, account }: View): Parts {
  const characters = () =>
    Object.fromEntries(account.characters.map((one) => [one.characterId, characterComponent(account, one)]));
  const equipment = () => perCharacter(account, (id) => ({ items: worn(account, id) }));
  return {
    100: () => ({ profile: { data: profileComponent(player, account), privacy: PUBLIC } }),
    200: () => ({ characters: { data: characters(), privacy: PUBLIC } }),
    205: () => ({ characterEquipment: { data: equipment(), privacy: PUBLIC } }),
  };
}

function getProfile(call: Call, sandbox: Sandbox): Answer {
  const view = viewOf(call, sandbox);
  if (!view) return refusal(PLATFORM.accountNotFound);
  const asked = askedComponents(call);
  const parts = { ...publicParts(view), ...insideParts(view) };
  const answer: Partial<Wire<DestinyProfileResponse>>[] = [...asked].map(
    (component) => parts[component]?.() ?? {},
  );
  const wantsItems = ITEM_COMPONENTS.some((component) => asked.has(component));
  const copies = copiesOf(view.account, visibleItems(view));
  return bungie<DestinyProfileResponse>(
    Object.assign(
      {
        responseMintedTimestamp: sandbox.clock.nowAdvancing().toISOString(),
        secondaryComponentsMintedTimestamp: "0001-01-01T00:00:00Z",
      },
      ...answer,
      wantsItems ? { itemComponents: componentSets(copies, asked, view.seesInside ? PRIVATE : PUBLIC) } : {},
    ),
  );
}

function getCharacter(call: Call, sandbox: Sandbox): Answer {
  const view = viewOf(call, sandbox);
  if (!view) return refusal(PLATFORM.accountNotFound);
  const { account, seesInside } = view;
  const character = characterOf(account, call.params.characterId ?? "");
  if (!character) return refusal(PLATFORM.characterNotFound);
  const asked = askedComponents(call);
  const id = character.characterId;
  const here = visibleItems(view).filter((item) => item.place === id);
  const inventory = seesInside ? { data: { items: carried(account, id) }, privacy: PRIVATE } : HIDDEN;
  return bungie<DestinyCharacterResponse>({
    ...(asked.has(200) && { character: { data: characterComponent(account, character), privacy: PUBLIC } }),
    ...(asked.has(201) && { inventory }),
    ...(asked.has(205) && { equipment: { data: { items: worn(account, id) }, privacy: PUBLIC } }),
    ...(ITEM_COMPONENTS.some((component) => asked.has(component)) && {
      itemComponents: componentSets(copiesOf(account, here), asked, seesInside ? PRIVATE : PUBLIC),
    }),
  });
}

function getItem(call: Call, sandbox: Sandbox): Answer {
  const view = viewOf(call, sandbox);
  if (!view) return refusal(PLATFORM.accountNotFound);
  const held = visibleItems(view).find((item) => item.itemInstanceId === call.params.itemInstanceId);
  if (!held) return refusal(PLATFORM.itemNotFound);
  const asked = askedComponents(call);
  const sets = componentSets(copiesOf(view.account, [held]), asked, PUBLIC);
  const id = held.itemInstanceId ?? "";
  const only = <T>(set: { data?: { readonly [key: string]: T } } | undefined) =>
    set && { data: set.data?.[id], privacy: PUBLIC };
  const onCharacter = characterOf(view.account, held.place) !== undefined;
  return bungie<DestinyItemResponse>({
    ...(onCharacter && { characterId: held.place }),
    ...(asked.has(307) && { item: { data: itemComponent(held), privacy: PUBLIC } }),
    instance: only(sets.instances),
    perks: only(sets.perks),
    stats: only(sets.stats),
    sockets: only(sets.sockets),
    reusablePlugs: only(sets.reusablePlugs),
    objectives: only(sets.objectives),
  });
}

const PROFILE_PATH = "/Destiny2/:membershipType/Profile/:membershipId/";

export const PROFILE_ROUTES: readonly Route[] = [
  platformRoute("GetProfile", "GET", PROFILE_PATH, getProfile),
  platformRoute("GetCharacter", "GET", `${PROFILE_PATH}Character/:characterId/`, getCharacter),
  platformRoute("GetItem", "GET", `${PROFILE_PATH}Item/:itemInstanceId/`, getItem),
];
