import type {
  DestinyCharacterResponse,
  DestinyCollectibleNodeDetailResponse,
  DestinyItemResponse,
} from "bungie-api-ts/destiny2";
import { accountAsSeen, mintedAt } from "../controls/staleness.ts";
import { type Answer, bungie, bungieOfPieces, refusal } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { Piece } from "../http/pieces.ts";
import { queryValues } from "../http/query.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import { accountOf, type Sandbox } from "../sandbox.ts";
import type { Wire } from "../wire.ts";
import { nodeCollectibles } from "../world/components/collectibles.ts";
import { ITEM_COMPONENTS, parseComponents } from "../world/components/component-names.ts";
import { definitionRow } from "../world/components/definition-rows.ts";
import { itemResponse } from "../world/components/item-response.ts";
import { componentSets, copiesOf } from "../world/components/item-sets.ts";
import { CHARACTER_PARTS } from "../world/components/parts.ts";
import { profilePieces, visibleItems } from "../world/components/profile-pieces.ts";
import { uninstancedObjectives } from "../world/components/progressions.ts";
import { HIDDEN, isVisible, privacyOf, type View } from "../world/components/view.ts";
import { type Character, characterOf } from "../world/holdings.ts";
import { PLATFORM } from "../world/platform-codes.ts";

export { ITEM_COMPONENTS };

const NEVER = "0001-01-01T00:00:00Z";
const PUBLIC = 1;
const PRIVATE = 2;
// Their age stands in the second stamp (OpenAPI, secondaryComponentsMintedTimestamp).
const SECONDARY = [700, 800, 900, 1000, 1100, 1200, 1300];

export function askedComponents(call: Call): Set<number> {
  return parseComponents(queryValues(call, "components"));
}

function viewOf(call: Call, sandbox: Sandbox): View | Answer {
  const found = accountOf(sandbox, call.params.membershipId ?? "");
  if (!found || found.account.membershipType !== Number(call.params.membershipType))
    return refusal(PLATFORM.accountNotFound);
  const { player } = found;
  const isOwner = call.tokenProblem === null && call.player?.playerId === player.playerId;
  if (player.refusedWith !== undefined && !isOwner) return refusal(player.refusedWith);
  return {
    player,
    account: accountAsSeen(sandbox, player, found.account),
    now: sandbox.clock.now(),
    isOwner,
    seesInside: isOwner && !player.private,
    seesCharacters: isOwner || player.hidesCharacters !== true,
    seesGear: isOwner || (player.hidesCharacters !== true && player.hidesGear !== true),
    seesProgress: isOwner || !player.private,
  };
}

/** Whom a call is about and what it asks for; a call that asks for nothing is refused (Bungie-net/api#257). */
function readAsk(call: Call, sandbox: Sandbox): { view: View; asked: Set<number> } | Answer {
  if (!/^\d{1,20}$/.test(call.params.membershipId ?? "")) return refusal(PLATFORM.parameterParseFailure);
  const asked = askedComponents(call);
  if (asked.size === 0) return refusal(PLATFORM.invalidParameters);
  const view = viewOf(call, sandbox);
  return "status" in view ? view : { view, asked };
}

function getProfile(call: Call, sandbox: Sandbox): Answer {
  const ask = readAsk(call, sandbox);
  if ("status" in ask) return ask;
  const minted = mintedAt(sandbox, ask.view.player).toISOString();
  const hasSecondary = SECONDARY.some((component) => ask.asked.has(component));
  const stamps = {
    responseMintedTimestamp: minted,
    secondaryComponentsMintedTimestamp: hasSecondary ? minted : NEVER,
  };
  const begin = new Piece(JSON.stringify(stamps).slice(0, -1));
  return bungieOfPieces([begin, ...profilePieces(ask.view, ask.asked), new Piece("}")]);
}

/** Every component of one character, by the names that this answer has for them. */
function characterParts(view: View, character: Character, asked: ReadonlySet<number>): object {
  const parts: Partial<Record<keyof DestinyCharacterResponse, object>> = {};
  for (const part of CHARACTER_PARTS) {
    if (part.alone === undefined || !asked.has(part.component)) continue;
    parts[part.alone] = isVisible(view, part.audience)
      ? { data: part.make(view, character), privacy: privacyOf(part.audience) }
      : HIDDEN;
  }
  return parts;
}

function uninstancedOf(view: View, character: Character, asked: ReadonlySet<number>) {
  if (!view.seesProgress || !asked.has(301)) return {};
  const asks = Object.entries(uninstancedObjectives(view.account, character));
  const data = Object.fromEntries(asks.map(([hash, objectives]) => [hash, { objectives }]));
  return { uninstancedItemComponents: { objectives: { data, privacy: PUBLIC } } };
}

function getCharacter(call: Call, sandbox: Sandbox): Answer {
  const ask = readAsk(call, sandbox);
  if ("status" in ask) return ask;
  const { view, asked } = ask;
  const character = characterOf(view.account, call.params.characterId ?? "");
  if (!character) return refusal(PLATFORM.characterNotFound);
  const here = visibleItems(view).filter((item) => item.place === character.characterId);
  const privacy = view.seesInside ? PRIVATE : PUBLIC;
  const answer: Wire<DestinyCharacterResponse> = {
    ...characterParts(view, character, asked),
    ...uninstancedOf(view, character, asked),
    ...(ITEM_COMPONENTS.some((component) => asked.has(component)) && {
      itemComponents: componentSets(copiesOf(view.account, here), asked, privacy),
    }),
  };
  return bungie<DestinyCharacterResponse>(answer);
}

/** Only things with an instance can be asked for by themselves. */
function getItem(call: Call, sandbox: Sandbox): Answer {
  const ask = readAsk(call, sandbox);
  if ("status" in ask) return ask;
  const id = call.params.itemInstanceId ?? "";
  const held = visibleItems(ask.view).find((item) => item.itemInstanceId === id);
  if (!held) return refusal(PLATFORM.itemNotFound);
  return bungie<DestinyItemResponse>(itemResponse(ask.view, held, ask.asked));
}

function getCollectibleNode(call: Call, sandbox: Sandbox): Answer {
  const view = viewOf(call, sandbox);
  if ("status" in view) return view;
  if (!characterOf(view.account, call.params.characterId ?? "")) return refusal(PLATFORM.characterNotFound);
  const nodeHash = Number(call.params.nodeHash);
  if (!definitionRow("DestinyPresentationNodeDefinition", nodeHash))
    return refusal(PLATFORM.invalidParameters);
  return bungie<DestinyCollectibleNodeDetailResponse>({
    collectibles: view.seesProgress
      ? { data: nodeCollectibles(view.account, nodeHash), privacy: PUBLIC }
      : HIDDEN,
    collectibleItemComponents: {},
  });
}

const PROFILE_PATH = "/Destiny2/:membershipType/Profile/:membershipId/";
const CHARACTER_PATH = `${PROFILE_PATH}Character/:characterId/`;

export const PROFILE_ROUTES: readonly Route[] = [
  platformRoute("GetProfile", "GET", PROFILE_PATH, getProfile),
  platformRoute("GetCharacter", "GET", CHARACTER_PATH, getCharacter),
  platformRoute("GetItem", "GET", `${PROFILE_PATH}Item/:itemInstanceId/`, getItem),
  platformRoute(
    "GetCollectibleNodeDetails",
    "GET",
    `${CHARACTER_PATH}Collectibles/:nodeHash/`,
    getCollectibleNode,
  ),
];
