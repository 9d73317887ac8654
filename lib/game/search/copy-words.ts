import type { Account } from "../account.ts";
import { isLockable } from "../is-lockable.ts";
import type { Item } from "../item.ts";
import type { ItemDefinition } from "../item-definition.ts";
import type { CopyWord } from "./words.ts";

type Plugs = ReadonlyMap<number, ItemDefinition>;
type Test = (item: Item, inside: readonly ItemDefinition[], around: Around) => boolean;

/** What of its surroundings a copy's words depend on. */
interface Around extends Pick<Account, "collected"> {
  readonly inLoadout: ReadonlySet<Item>;
}

const ADEPT = / \((adept|timelost|harrowed)\)$/i;
const SHADER = "shader";
const DEFAULT_SHADER = 4248210736;
const ARTIFICE = new Set<number | string | null>(["enhancements.artifice", 3727270518]);
const ARMOR_3 = "v460.plugs.armor.masterworks";
const ORIGIN_TRAIT = 2779167812;
const MOD = /v400\.weapon\.mod_(guns|damage|magazine)|enhancements\.|v900\.weapon\.mod_/;
const SUBCLASS_TYPE = 16;
const ARMOR = 2;
const WEAPON = 3;

const isArmor = ({ definition, energyCapacity }: Item) =>
  definition?.itemType === ARMOR && energyCapacity !== null;
const isArmor3 = (inside: readonly ItemDefinition[]) =>
  inside.some(({ plugCategory }) => plugCategory === ARMOR_3);

/** What each word asks of a copy. Sources: DIM's search filters, `src/app/search/items/search-filters`, read 2026-11-22. */
const TESTS: { readonly [W in CopyWord]: Test } = {
  locked: (item) => isLockable(item) && item.isLocked,
  unlocked: (item) => isLockable(item) && !item.isLocked,
  masterwork: ({ isMasterwork, definition }) => isMasterwork && definition?.itemType !== SUBCLASS_TYPE,
  crafted: ({ isCrafted }) => isCrafted,
  deepsight: ({ isDeepsight }) => isDeepsight,
  adept: ({ definition }) => definition?.itemType === WEAPON && ADEPT.test(definition.name),
  haspower: ({ power }) => power !== null && power > 0,
  transferable: ({ isTransferable, definition }) => isTransferable && definition?.isTransferable !== false,
  classified: ({ definition }) => definition?.isClassified ?? true,
  inloadout: (item, _, { inLoadout }) => inLoadout.has(item),
  modded: (_, inside) =>
    inside.some(({ plugCategory, perkHashes }) => MOD.test(plugCategory ?? "") && perkHashes.length > 0),
  hasshader: (_, inside) =>
    inside.some(({ plugCategory, itemHash }) => plugCategory === SHADER && itemHash !== DEFAULT_SHADER),
  hasornament: ({ ornamentItemHash }) => ornamentItemHash !== null,
  hasdisabledmod: ({ sockets, definition }) =>
    definition?.itemType !== SUBCLASS_TYPE &&
    sockets.some(({ plugHash, isVisible, isEnabled }) => plugHash !== null && isVisible && !isEnabled),
  enhancedperk: (_, inside) => inside.some(({ typeName }) => /^Enhanced .*Trait$/.test(typeName)),
  origintrait: (_, inside) => inside.some(({ categoryHashes }) => categoryHashes.includes(ORIGIN_TRAIT)),
  collected: ({ definition }, _, { collected }) =>
    definition?.collectibleHash != null && (collected?.has(definition.collectibleHash) ?? false),
  uncollected: ({ definition }, _, { collected }) =>
    definition?.collectibleHash != null && collected !== null && !collected.has(definition.collectibleHash),
  "armor2.0": (item, inside) => isArmor(item) && !isArmor3(inside),
  "armor3.0": (item, inside) => isArmor(item) && isArmor3(inside),
  artifice: ({ sockets }, inside) =>
    sockets.some(({ isVisible }) => isVisible) &&
    inside.some(({ plugCategory, itemHash }) => ARTIFICE.has(plugCategory) || ARTIFICE.has(itemHash)),
};

const WORDS = Object.keys(TESTS) as readonly CopyWord[];

/** The words of `is:` that hold for one copy, whatever its kind. */
export function copyWords(item: Item, plugs: Plugs, around: Around): Set<CopyWord> {
  const inside = item.sockets.flatMap(({ plugHash }) =>
    plugHash === null ? [] : (plugs.get(plugHash) ?? []),
  );
  return new Set(WORDS.filter((word) => TESTS[word](item, inside, around)));
}
