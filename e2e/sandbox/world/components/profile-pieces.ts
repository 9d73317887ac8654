import { Piece } from "../../http/pieces.ts";
import type { HeldItem } from "../holdings.ts";
import { AccountStates } from "./account-states.ts";
import { ITEM_COMPONENTS } from "./component-names.ts";
import { itemSetTexts } from "./item-texts.ts";
import { pieceKeeper } from "./kept-pieces.ts";
import { CHARACTER_PARTS, type CharacterPart, PROFILE_PARTS, type ProfilePart } from "./parts.ts";
import { uninstancedObjectives } from "./progressions.ts";
import { isVisible, perCharacter, privacyOf, type View } from "./view.ts";

const ITEM_SET_PRIVACY = { inside: 2, worn: 1, nothing: 2 } as const;
const HIDDEN = '{"privacy":2}';

/** Strangers see the components of what is worn, and nothing else. */
export function visibleItems({ account, seesInside, seesGear }: View): readonly HeldItem[] {
  return seesInside ? account.items : account.items.filter((item) => seesGear && item.equipped);
}

function partText(part: ProfilePart | CharacterPart, data: object | undefined): string {
  const privacy = privacyOf(part.audience);
  return `,"${part.name}":${JSON.stringify({ ...(data && { data }), privacy })}`;
}

/** What bounties without an instance ask, as components of their own kind; perks are never bound to those here. */
function uninstanced(view: View, asked: ReadonlySet<number>): object {
  if (!view.seesProgress) return {};
  return perCharacter(view.account, (character) => {
    const asks = Object.entries(uninstancedObjectives(view.account, character));
    return {
      ...(asked.has(301) && {
        objectives: {
          data: Object.fromEntries(asks.map(([hash, objectives]) => [hash, { objectives }])),
          privacy: 1,
        },
      }),
      ...(asked.has(302) && { perks: { data: {}, privacy: 1 } }),
    };
  });
}

/** Recorded: there with ranks, empty to strangers (Bungie-net/api#848); not there with items alone (capture). */
const wantsUninstanced = (asked: ReadonlySet<number>) =>
  asked.has(202) || ((asked.has(301) || asked.has(302)) && asked.has(201));

/** The components of a profile answer, each a piece that begins with a comma. */
export function profilePieces(view: View, asked: ReadonlySet<number>): readonly Piece[] {
  const keep = pieceKeeper(view.account);
  const states = new AccountStates(view);
  const pieces: Piece[] = [];
  const add = (part: ProfilePart | CharacterPart, make: () => object | undefined) => {
    if (!asked.has(part.component)) return;
    if (!isVisible(view, part.audience)) pieces.push(new Piece(`,"${part.name}":${HIDDEN}`));
    else if (part.changesWith === "instant") pieces.push(new Piece(partText(part, make())));
    else pieces.push(keep(part.name, states.of(part.changesWith), () => partText(part, make())));
  };
  for (const part of PROFILE_PARTS) {
    if (part.component === 102 && view.player.vaultMissing) continue;
    add(part, () => part.make(view));
  }
  for (const part of CHARACTER_PARTS)
    add(part, () => perCharacter(view.account, (character) => part.make(view, character)));
  if (wantsUninstanced(asked)) {
    const name = `uninstanced ${asked.has(301)} ${asked.has(302)} ${view.seesProgress}`;
    const text = () => `,"characterUninstancedItemComponents":${JSON.stringify(uninstanced(view, asked))}`;
    pieces.push(keep(name, states.of("stacks"), text));
  }
  if (ITEM_COMPONENTS.some((component) => asked.has(component)))
    pieces.push(...itemPieces(view, asked, states, keep));
  return pieces;
}

function itemPieces(
  view: View,
  asked: ReadonlySet<number>,
  states: AccountStates,
  keep: ReturnType<typeof pieceKeeper>,
): readonly Piece[] {
  const shown = view.seesInside ? "inside" : view.seesGear ? "worn" : "nothing";
  const items = visibleItems(view);
  const sets = itemSetTexts(view.account, items, asked).map(([name, text], nth) => {
    const comma = nth === 0 ? "" : ",";
    return keep(
      `${shown}${comma} ${name}`,
      states.ofCopies(items, name === "instances"),
      () => `${comma}"${name}":{"data":${text()},"privacy":${ITEM_SET_PRIVACY[shown]}}`,
    );
  });
  return [new Piece(',"itemComponents":{'), ...sets, new Piece("}")];
}
