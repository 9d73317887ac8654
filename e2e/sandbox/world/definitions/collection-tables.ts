import { BUCKET } from "../buckets.ts";
import { CATALOG, type CatalogItem, patternHashOf } from "../catalog.ts";
import { ROOT_NODES } from "../facts/core-settings.ts";
import { PATTERN_WEAPONS } from "../facts/pursuits.ts";
import { descriptionOf, flavourOf } from "../words.ts";
import { collectibleHashOf, isCollected, seasonOf } from "./collectible-facts.ts";
import { gameHash } from "./game-hash.ts";
import { type NodeFact, nodeHash } from "./node-fact.ts";
import { display, type Row, type Table, table } from "./row.ts";

// Node hashes that published clients carry; the others are ours.
const ARMOR_NODE = 1605042242;
const SHADER_NODE = 1516796296;
const WEAPON_NODE = nodeHash("weapons");

const SLOT_NAME: Record<number, string> = {
  [BUCKET.kinetic]: "Kinetic Weapons",
  [BUCKET.energy]: "Energy Weapons",
  [BUCKET.power]: "Power Weapons",
};
const CLASS_NAME = ["Titan", "Hunter", "Warlock"];
const FLAIR_NAME: Partial<Record<CatalogItem["kind"], string>> = {
  emblem: "Emblems",
  shader: "Shaders",
  finisher: "Finishers",
  projection: "Projections",
  transmat: "Transmat Effects",
};
const VEHICLE_NAME: Partial<Record<CatalogItem["kind"], string>> = {
  ghost: "Ghost Shells",
  ship: "Ships",
  sparrow: "Vehicles",
};

interface Leaf {
  readonly nodeHash: number;
  readonly name: string;
  readonly parents: readonly (readonly [nodeHash: number, name: string])[];
}

/** The node whose page shows an item, and the nodes above it up to, not with, the root. */
function leafOf(item: CatalogItem): Leaf | null {
  if (item.kind === "weapon") {
    const slot = SLOT_NAME[item.homeBucketHash] ?? "Weapons";
    const top = [WEAPON_NODE, "Weapons"] as const;
    if (item.tier === "exotic")
      return { nodeHash: nodeHash(`exotic ${slot}`), name: slot, parents: [EXOTICS] };
    const middle = [nodeHash(slot), slot] as const;
    return {
      nodeHash: nodeHash(`weapons ${item.typeName} ${slot}`),
      name: item.typeName,
      parents: [top, middle],
    };
  }
  if (item.kind === "armor") {
    const className = CLASS_NAME[item.classType] ?? "Titan";
    if (item.tier === "exotic")
      return { nodeHash: nodeHash(`exotic ${className}`), name: className, parents: [EXOTICS] };
    const middle = [nodeHash(`armor ${className}`), className] as const;
    const name = `Season ${seasonOf(item)}`;
    return {
      nodeHash: nodeHash(`armor ${className} ${name}`),
      name,
      parents: [[ARMOR_NODE, "Armor"], middle],
    };
  }
  const flair = FLAIR_NAME[item.kind];
  if (flair)
    return {
      nodeHash: item.kind === "shader" ? SHADER_NODE : nodeHash(flair),
      name: flair,
      parents: [[nodeHash("flair"), "Flair"]],
    };
  const vehicle = VEHICLE_NAME[item.kind];
  return vehicle
    ? { nodeHash: nodeHash(vehicle), name: vehicle, parents: [[nodeHash("equipment"), "Equipment"]] }
    : null;
}
const EXOTICS = [nodeHash("exotics"), "Exotics"] as const;

const SOURCES = [
  "Found in strikes.",
  "Won in the Crucible.",
  "Earned in Gambit.",
  "Found in chests all over the system.",
  "Bought from a trader who comes and goes.",
  "Given for completing a quest.",
  "Found in raids.",
];
const sourceOf = (item: CatalogItem) => SOURCES[item.itemHash % SOURCES.length] ?? "";

const COLLECTED = [...CATALOG.values()].filter(isCollected);

function collectible(item: CatalogItem): Row {
  const sourceString = `Source: ${sourceOf(item)}`;
  const leaf = leafOf(item);
  return {
    hash: collectibleHashOf(item),
    displayProperties: display(item.name, item.iconPath, descriptionOf(item) || flavourOf(item)),
    scope: item.kind === "armor" ? 1 : 0,
    sourceString,
    sourceHash: gameHash(sourceString),
    itemHash: item.itemHash,
    acquisitionInfo: { runOnlyAcquisitionRewardSite: false },
    stateInfo: {
      requirements: { entitlementUnavailableMessage: "" },
    },
    presentationInfo: {
      presentationNodeType: 2,
      parentPresentationNodeHashes: leaf ? [leaf.nodeHash] : [],
      displayStyle: 0,
    },
    presentationNodeType: 2,
    traitIds: [],
    traitHashes: [],
    parentNodeHashes: leaf ? [leaf.nodeHash] : [],
  };
}

/** The tree of collections, from the root down to the pages that show items. */
export function collectionNodes(): NodeFact[] {
  const nodes = new Map<number, NodeFact>();
  const add = (hash: number, name: string, parent: number | null) => {
    const known = nodes.get(hash);
    if (known) return known;
    const made: NodeFact = {
      hash,
      name,
      parent,
      kind: parent === null ? "category" : "collectibles",
      collectibles: [],
    };
    nodes.set(hash, made);
    return made;
  };
  const root = ROOT_NODES.collectionRootNode;
  add(root, "Items", null);
  add(ARMOR_NODE, "Armor", root);
  // Clients find the classes by their order here: Titan, Hunter, Warlock, as the enum counts them.
  for (const name of CLASS_NAME) add(nodeHash(`armor ${name}`), name, ARMOR_NODE);
  for (const item of COLLECTED) {
    const leaf = leafOf(item);
    if (!leaf) continue;
    let above: number = root;
    for (const [hash, name] of leaf.parents) {
      add(hash, name, above);
      above = hash;
    }
    add(leaf.nodeHash, leaf.name, above).collectibles?.push(collectibleHashOf(item));
  }
  return [...nodes.values()];
}

const BADGE_ITEMS = 9;

/** One badge: a handful of exotic weapons to find, for each class. */
export function badgeNodes(): NodeFact[] {
  const badge = nodeHash("badge first finds");
  const weapons = COLLECTED.filter((item) => item.kind === "weapon" && item.tier === "exotic");
  return [
    { hash: ROOT_NODES.badgesRootNode, name: "Badges", parent: null, kind: "category" },
    { hash: badge, name: "First Finds", parent: ROOT_NODES.badgesRootNode, kind: "category" },
    ...CLASS_NAME.map((name, nth) => ({
      hash: nodeHash(`badge first finds ${name}`),
      name,
      parent: badge,
      kind: "collectibles" as const,
      collectibles: weapons
        .slice(nth * BADGE_ITEMS, (nth + 1) * BADGE_ITEMS)
        .map((item) => collectibleHashOf(item)),
    })),
  ];
}

/** What can be shaped, by slot. */
export function craftingNodes(): NodeFact[] {
  const root = ROOT_NODES.craftingRootNodeHash;
  const shaped = PATTERN_WEAPONS.flatMap((itemHash) => CATALOG.get(itemHash) ?? []);
  const slots = [...new Set(shaped.map((item) => SLOT_NAME[item.homeBucketHash] ?? "Weapons"))];
  return [
    { hash: root, name: "Patterns", parent: null, kind: "category" },
    ...slots.map((name) => ({
      hash: nodeHash(`patterns ${name}`),
      name,
      parent: root,
      kind: "craftables" as const,
      craftables: shaped
        .filter((item) => SLOT_NAME[item.homeBucketHash] === name)
        .map((item) => patternHashOf(item.itemHash)),
    })),
  ];
}

export const collectibles = (): Table => table(COLLECTED.map(collectible));
