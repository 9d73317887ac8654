import type { CatalogItem } from "../catalog.ts";
import { SUBCLASS_SOCKETS } from "../facts/subclass-sockets.ts";
import { fnv, seededRandom } from "../seeded-random.ts";
import { plugsOf, pool, poolOf } from "./plug-pools.ts";
import { type Socket, shaderSocket, socket } from "./socket.ts";

const CLASS_WORD = ["titan", "hunter", "warlock"];
const ASPECTS = 2;
const FRAGMENTS = 6;
const FRAGMENTS_IN = 4;

/** The sockets of a subclass: class ability, jump, super, melee, grenade, two aspects, up to six fragments. */
export function subclassSockets(item: CatalogItem, seed: string): Socket[] {
  const word = item.element ?? "prism";
  const who = `${CLASS_WORD[item.classType]}.${word}`;
  const types = SUBCLASS_SOCKETS[`${CLASS_WORD[item.classType]}.${word}`] ?? {};
  const random = seededRandom(`subclass ${seed}`);
  const chosen = (role: string, categories: readonly string[]): Socket => {
    const from = poolOf(...categories);
    return socket({
      type: types[role] ?? 0,
      pool: from,
      plugHash: random.pick(from.plugs),
      options: from.plugs,
      plugSources: 8,
    });
  };
  const grenades = word === "prism" ? `${who}.grenades` : `shared.${word}.grenades`;
  const special =
    word === "prism"
      ? [chosen("prism_grenade", [`${who}.prism_grenade`]), chosen("transcendence", [`${who}.transcendence`])]
      : [];
  return [
    chosen("class_abilities", [`${who}.class_abilities`]),
    chosen("movement", [`${who}.movement`]),
    chosen("supers", [`${who}.supers`]),
    chosen("melee", [`${who}.melee`]),
    chosen("grenades", [grenades]),
    ...special,
    ...several(
      `${who}.${word === "stasis" ? "totems" : "aspects"}`,
      types.aspects ?? 0,
      ASPECTS,
      ASPECTS,
      seed,
    ),
    ...several(
      word === "stasis" ? "shared.stasis.trinkets" : `shared.${word}.fragments`,
      types.fragments ?? 0,
      FRAGMENTS,
      FRAGMENTS_IN,
      seed,
    ),
  ];
}

const EMPTY_STASIS_ASPECT = ["titan.shared.aspects", "hunter.shared.aspects", "warlock.shared.aspects"];

function several(category: string, type: number, count: number, filled: number, seed: string): Socket[] {
  const isTotem = category.endsWith(".totems");
  const empties = isTotem
    ? EMPTY_STASIS_ASPECT.filter((one) => one.startsWith(category.split(".")[0] ?? ""))
    : [];
  const from = pool(`subclass ${category}`, () => plugsOf(...empties, category));
  const [empty = 0, ...full] = from.plugs;
  const first = fnv(`${category} ${seed}`);
  return Array.from({ length: count }, (_, nth) =>
    socket({
      type,
      pool: from,
      plugHash: nth < filled ? (full[(first + nth) % full.length] ?? empty) : empty,
      options: from.plugs,
      plugSources: 8,
    }),
  );
}

const GHOST_UPGRADE = 2062372863;
const GHOST_ECONOMY = 913821463;
const GHOST_ACTIVITY = 2899644539;
const HOLOGRAM = 354911055;
const SHIP_SHADER = 1653587390;
const TRANSMAT = 3884848922;
const SPARROW_SHADER = 1912300781;

export function ghostSockets(seed: string): Socket[] {
  const upgrades = poolOf("plugs.ghosts.masterworks");
  const economy = poolOf("enhancements.ghosts_economic");
  const random = seededRandom(`ghost ${seed}`);
  const oneOf = (from: typeof economy) => random.pick(from.plugs);
  return [
    socket({ type: GHOST_UPGRADE, pool: upgrades, plugHash: oneOf(upgrades), plugSources: 7 }),
    socket({ type: GHOST_ECONOMY, pool: economy, plugHash: oneOf(economy), plugSources: 13 }),
    socket({ type: GHOST_ACTIVITY, pool: poolOf("enhancements.ghosts_activity"), plugSources: 13 }),
    socket({ type: HOLOGRAM, pool: poolOf("hologram"), plugSources: 5 }),
  ];
}

export const shipSockets = (): Socket[] => [
  shaderSocket(SHIP_SHADER),
  socket({ type: TRANSMAT, pool: poolOf("ship.spawnfx"), plugSources: 5 }),
];

export const sparrowSockets = (): Socket[] => [shaderSocket(SPARROW_SHADER)];

const EMOTE_WHEEL = [174538837, 2145794478, 2798563170, 2813147853];

/** The four places of the emote wheel. */
export function emoteSockets(seed: string): Socket[] {
  const emotes = poolOf("emote");
  const first = fnv(`emotes ${seed}`);
  return EMOTE_WHEEL.map((type, nth) =>
    socket({
      type,
      pool: emotes,
      plugHash: emotes.plugs[(first + nth) % emotes.plugs.length] ?? 0,
      plugSources: 4,
    }),
  );
}
