import type { ItemView } from "#lib/flows/load-item.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { isLockable } from "#lib/game/is-lockable.ts";
import type { ItemAction } from "#lib/game/item-actions.ts";
import { placeKey, VAULT } from "#lib/game/place.ts";
import type { Problem } from "#lib/game/problem.ts";
import { homeBucketOf, isSharedBucket } from "#lib/game/room.ts";
import { accountNames, characterName } from "../../../_ui/place-names.ts";
import { problemText } from "../../../_ui/problem-text.ts";
import type { Choice } from "./move-form.tsx";
import type { PlaceNames } from "./place-words.ts";

/** What an item cannot be asked at all; a full place can have changed since the page was read. */
const LASTING: readonly Problem["kind"][] = [
  "wrong-class",
  "not-equippable",
  "not-transferable",
  "is-equipped",
];

const SAYS_NEXT: readonly Problem["kind"][] = ["is-equipped", "in-the-way"];

interface ChoiceGroup {
  readonly title: string;
  /** What holds for every choice of the group, said once. */
  readonly note: string | null;
  readonly choices: readonly Choice[];
}

/** The buttons of an item's page with their words. */
export function moveChoices(view: ItemView): ChoiceGroup[] {
  const moves = view.actions.filter(({ equip }) => !equip);
  const equips = view.actions.filter(({ equip }) => equip);
  const [first, ...others] = [
    { title: "Move to", actions: moves },
    { title: "Equip on", actions: equips },
  ].flatMap(({ title, actions }) => (actions.length === 0 ? [] : [toGroup(view, title, actions)]));
  const lock = isLockable(view.item) ? [lockGroup(view)] : [];
  if (!first) return lock;
  // The same reason twice reads like two reasons.
  const more = others.map((group) => (group.note === first.note ? { ...group, note: null } : group));
  return [first, ...more, ...lock];
}

/** The heading says how it is, the button what it can become. */
function lockGroup({ item: { isLocked }, inventory }: ItemView): ChoiceGroup {
  const choice = {
    verb: "",
    target: isLocked ? "Unlock" : "Lock",
    wish: isLocked ? "unlock" : "lock",
    isRefused: inventory.staleBecause !== null,
    note: null,
    isDoubtful: false,
  };
  return { title: isLocked ? "Locked" : "Not locked", note: null, choices: [choice] };
}

function toGroup(view: ItemView, title: string, actions: readonly ItemAction[]): ChoiceGroup {
  const choices = actions.map((action) => toChoice(view, action));
  const [first] = choices;
  const isSame = choices.length > 1 && choices.every(({ note }) => note === first?.note);
  if (!isSame) return { title, note: null, choices };
  return { title, note: first?.note ?? null, choices: choices.map((choice) => ({ ...choice, note: null })) };
}

function toChoice(view: ItemView, { to, equip, problem, others }: ItemAction): Choice {
  const { account } = view.inventory;
  const words = problem && problemText(problem, accountNames(account));
  return {
    verb: equip ? "Equip on" : "Move to",
    target: targetName(view, to),
    wish: `${equip ? "equip" : "move"}:${placeKey(to)}`,
    isRefused: view.inventory.staleBecause !== null || (problem !== null && LASTING.includes(problem.kind)),
    isDoubtful: problem !== null,
    note: words
      ? SAYS_NEXT.includes(problem.kind)
        ? `${words.happened} ${words.next}`
        : words.happened
      : othersWords(others, equip),
  };
}

/** What else it takes; null when nothing else moves. */
function othersWords({ moved, worn }: ItemAction["others"], equip: boolean): string | null {
  const room =
    moved > 0 ? `Moves ${moved === 1 ? "1 other item" : `${moved} other items`} to make room.` : "";
  const replaced = equip ? "Another exotic makes way for it." : "Something else is equipped in its place.";
  return [room, worn > 0 ? replaced : ""].filter(Boolean).join(" ") || null;
}

function targetName({ inventory: { account }, item }: ItemView, to: ItemAction["to"]): string {
  if (to.kind === "vault") return "vault";
  const homeBucket = homeBucketOf(item);
  const isShared = homeBucket !== null && isSharedBucket(account, homeBucket);
  // From the postmaster it is one character who collects it.
  if (isShared && item.bucketHash !== Bucket.Postmaster) return "your characters";
  const character = account.characters.find(({ characterId }) => characterId === to.characterId);
  return character ? characterName(character, account.characters) : "that character";
}

/** Places as sentences name them, for the browser. */
export function placeNames({ inventory: { account } }: ItemView): PlaceNames {
  const { place } = accountNames(account);
  const characters = account.characters.map(
    ({ characterId }) => [characterId, place({ kind: "character", characterId })] as const,
  );
  return Object.fromEntries([[placeKey(VAULT), place(VAULT)], ...characters]);
}
