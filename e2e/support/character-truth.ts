import type { SandboxControls, SandboxPlayer } from "./sandbox-controls.ts";

/** One character as the simulated Bungie.net itself answers and defines it. */
export interface CharacterTruth {
  readonly className: string;
  readonly race: string;
  readonly title: string | null;
  readonly power: number;
  readonly minutesPlayed: number;
  readonly lastPlayedAt: string;
  readonly emblemUrl: string;
  readonly emblemBackgroundUrl: string;
  /** As the game orders them. */
  readonly stats: readonly { readonly name: string; readonly value: number }[];
}

interface WireCharacter {
  readonly characterId: string;
  readonly classHash: number;
  readonly raceHash: number;
  readonly genderHash: number;
  readonly titleRecordHash?: number;
  readonly light: number;
  readonly minutesPlayedTotal: string;
  readonly dateLastPlayed: string;
  readonly emblemPath: string;
  readonly emblemBackgroundPath: string;
  readonly stats: Readonly<Record<string, number>>;
}

interface WireRow {
  readonly displayProperties: { readonly name: string };
  readonly titleInfo?: { readonly titlesByGenderHash?: Readonly<Record<string, string>> };
}
type Table = Readonly<Record<string, WireRow>>;

/** The game's own names in the game's own order. */
const STATS = ["Health", "Melee", "Grenade", "Super", "Class", "Weapons"];

/** Asks the sandbox as a client of Bungie.net does, without a line of the product. */
export async function characterTruths(
  sandbox: SandboxControls,
  player: SandboxPlayer,
  apiKey = process.env.BUNGIE_API_KEY ?? "sandbox-key",
): Promise<CharacterTruth[]> {
  const { access_token } = await sandbox.tokensFor(player.playerId);
  const headers = { "x-api-key": apiKey, authorization: `Bearer ${access_token}` };
  const ask = async <T>(path: string): Promise<T> =>
    (await fetch(`${sandbox.origin}${path}`, { headers })).json() as Promise<T>;
  const { membershipType, membershipId } = player;
  const profile = await ask<{
    Response: { characters: { data: Readonly<Record<string, WireCharacter>> } };
  }>(`/Platform/Destiny2/${membershipType}/Profile/${membershipId}/?components=200`);
  const manifest = await ask<{
    Response: { jsonWorldComponentContentPaths: { en: Readonly<Record<string, string>> } };
  }>("/Platform/Destiny2/Manifest/");
  const paths = manifest.Response.jsonWorldComponentContentPaths.en;
  const [classes = {}, races = {}, stats = {}, records = {}] = await Promise.all(
    ["Class", "Race", "Stat", "Record"].map((name) => ask<Table>(paths[`Destiny${name}Definition`] ?? "")),
  );
  const nameIn = (table: Table, hash: number | string) => table[hash]?.displayProperties.name ?? "";
  return Object.values(profile.Response.characters.data).map((one) => ({
    className: nameIn(classes, one.classHash),
    race: nameIn(races, one.raceHash),
    title: records[one.titleRecordHash ?? 0]?.titleInfo?.titlesByGenderHash?.[one.genderHash] ?? null,
    power: one.light,
    minutesPlayed: Number(one.minutesPlayedTotal),
    lastPlayedAt: one.dateLastPlayed,
    emblemUrl: `${sandbox.origin}${one.emblemPath}`,
    emblemBackgroundUrl: `${sandbox.origin}${one.emblemBackgroundPath}`,
    stats: STATS.map((name) => {
      const [, value = Number.NaN] =
        Object.entries(one.stats).find(([hash]) => nameIn(stats, hash) === name) ?? [];
      return { name, value };
    }),
  }));
}
