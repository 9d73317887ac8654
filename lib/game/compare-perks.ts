import type { Contender } from "./contender.ts";
import { duplicateKey } from "./duplicates.ts";
import type { ItemDefinition } from "./item-definition.ts";
import type { ShownSocket, SocketKind } from "./socket-groups.ts";

export interface PerkCell {
  readonly plug: ItemDefinition;
  readonly isEnabled: boolean;
  /** What this copy could have in instead. */
  readonly alternatives: readonly ItemDefinition[];
  /** All are copies of one kind, and no other of them has this perk or could have it. */
  readonly isOnlyHere: boolean;
}

export interface PerkRow {
  readonly id: string;
  readonly kind: SocketKind;
  /** What the game calls such a part ("Barrel", "Trait"); empty when it has no word. */
  readonly typeName: string;
  readonly cells: readonly (PerkCell | null)[];
  readonly isSame: boolean;
}

const PERK_KINDS: readonly SocketKind[] = ["intrinsic", "perks", "other"];

/**
 * Lays the perks of items side by side.
 *
 * Sockets of one kind of item are told apart by their index; of different kinds only their order can be compared.
 */
export function comparePerks(contenders: readonly Contender[]): PerkRow[] {
  const isOneKind = new Set(contenders.map(({ item }) => item.itemHash)).size === 1;
  // A copy under another hash is still one; between different weapons every perk would stand out.
  const isKin = new Set(contenders.map(({ item }) => duplicateKey(item) ?? item.itemHash)).size === 1;
  const columns = contenders.map(({ sockets }) => placedSockets(sockets, isOneKind));
  const ids = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  const rank = (id: string) =>
    PERK_KINDS.findIndex((kind) => id.startsWith(kind)) * 1_000 + Number(id.split(" ")[1]);
  return ids.toSorted((a, b) => rank(a) - rank(b)).map((id) => toPerkRow(id, columns, isKin));
}

type PlacedSockets = ReadonlyMap<string, ShownSocket & { readonly kind: SocketKind }>;

function placedSockets(groups: Contender["sockets"], isOneKind: boolean): PlacedSockets {
  return new Map(
    groups
      .filter(({ kind }) => PERK_KINDS.includes(kind))
      .flatMap(({ kind, sockets }) =>
        sockets.map((socket, nth) => {
          const id = `${kind} ${isOneKind ? socket.socketIndex : nth}`;
          return [id, { kind, ...socket }] as const;
        }),
      ),
  );
}

function toPerkRow(id: string, columns: readonly PlacedSockets[], isKin: boolean): PerkRow {
  const sockets = columns.map((column) => column.get(id) ?? null);
  const cells = sockets.map((socket, index) => {
    if (!socket) return null;
    const { plug, isEnabled, alternatives } = socket;
    const others = columns.filter((_, other) => other !== index);
    return {
      plug,
      isEnabled,
      alternatives,
      isOnlyHere: isKin && others.length > 0 && !others.some((one) => has(one, plug)),
    };
  });
  const typeNames = sockets.flatMap((socket) => socket?.plug.typeName || []);
  return {
    id,
    kind: sockets.find((socket) => socket !== null)?.kind ?? "perks",
    typeName: mostCommon(typeNames),
    cells,
    isSame: new Set(cells.map((cell) => cell && toWords(cell))).size === 1,
  };
}

function has(column: PlacedSockets, { itemHash }: ItemDefinition): boolean {
  return [...column.values()].some(({ plug, alternatives }) =>
    [plug, ...alternatives].some((one) => one.itemHash === itemHash),
  );
}

function toWords({ plug, alternatives }: Pick<PerkCell, "plug" | "alternatives">): string {
  return [plug.itemHash, ...alternatives.map(({ itemHash }) => itemHash).toSorted((a, b) => a - b)].join(" ");
}

function mostCommon(words: readonly string[]): string {
  const count = (word: string) => words.filter((one) => one === word).length;
  return words.toSorted((a, b) => count(b) - count(a))[0] ?? "";
}
