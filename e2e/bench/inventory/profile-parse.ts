import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROFILE_COMPONENTS } from "#lib/bungie/profile.ts";
import { toAbsent, toProfileAnswer } from "#lib/bungie/to-game/profile.ts";
import { ProfileReading } from "#lib/bungie/to-game/profile-reading.ts";
import { WireEnvelope } from "#lib/bungie/wire/envelope.ts";
import { openDb } from "#lib/db/client.ts";
import { nameProfile } from "#lib/flows/name-profile.ts";
import { type DefinitionsReading, readingDefinitions } from "#lib/manifest/definitions-reading.ts";
import { API_KEY } from "../../sandbox/sandbox.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";
import { inTurns, quantile } from "../sampling.ts";
import type { MeasuredSite } from "./measured-site.ts";

const SIZES = [300, 700, 1_300, 3_000];
const MOST_TIMES_PARSE = 2;
const TURNS = { warmUp: 8, times: 15 };
/** One at a time, a collection of garbage falls on the same side each time: in a row, each side pays for its own. */
const IN_A_ROW = 6;

interface Recorded {
  readonly id: string;
  readonly what: string;
  readonly text: string;
}

/** Every byte of an answer to a named account, beside JSON.parse of the same bytes. */
export async function* measureProfileParse(site: MeasuredSite): AsyncGenerator<Measurement> {
  const db = openDb(site.databaseUrl);
  try {
    const definitions = await readingDefinitions(db);
    if (!definitions) throw new Error("the site's database holds no definitions yet");
    for (const items of SIZES) {
      const text = await profileOf(site, items);
      yield await measure({ id: `P4.${items}`, what: `a profile of ${items} items`, text }, definitions);
    }
    for (const recorded of recordedProfiles()) yield await measure(recorded, definitions);
  } finally {
    await db.$disconnect();
  }
}

async function measure({ id, what, text }: Recorded, definitions: DefinitionsReading): Promise<Measurement> {
  const { productMs, yardstickMs } = await inTurns(
    () => inARow(() => toNamed(text, definitions)),
    () => inARow(async () => void JSON.parse(text)),
    TURNS,
  );
  const yardstick = quantile(yardstickMs, 0.5) / IN_A_ROW;
  return toMeasurement({
    id,
    what: `${what}, ${(text.length / 1e6).toFixed(2)} MB: parsed, checked, in the game's words, named; beside JSON.parse; ${IN_A_ROW} in a row`,
    unit: "ms",
    product: quantile(productMs, 0.5) / IN_A_ROW,
    yardstick,
    limit: MOST_TIMES_PARSE * yardstick,
  });
}

async function inARow(work: () => Promise<void>): Promise<void> {
  for (let nth = 0; nth < IN_A_ROW; nth++) await work();
}

/** What stands between the bytes of an answer and a page: lib/bungie/call.ts, profile.ts, lib/flows/name-profile.ts. */
async function toNamed(text: string, definitions: DefinitionsReading): Promise<void> {
  const reading = ProfileReading.parse(WireEnvelope.parse(JSON.parse(text)).Response);
  const answer = toProfileAnswer(reading, { membershipType: 3, membershipId: "1" }, new Date());
  const { account } = await nameProfile(answer, definitions);
  if (toAbsent(reading.wire).length > 1 || account.items.length < 2)
    throw new Error("that was no whole profile");
}

async function profileOf(site: MeasuredSite, items: number): Promise<string> {
  const { player } = await site.signedIn(items);
  const { access_token } = await site.sandbox.tokensFor(player.playerId);
  const path = `Platform/Destiny2/${player.membershipType}/Profile/${player.membershipId}/`;
  const reply = await fetch(`${site.sandbox.origin}/${path}?components=${PROFILE_COMPONENTS}`, {
    headers: { "x-api-key": API_KEY, authorization: `Bearer ${access_token}` },
  });
  return reply.text();
}

/** Real answers, where a folder of them is at hand. */
function recordedProfiles(): Recorded[] {
  const { BUNGIE_CAPTURES: folder } = process.env;
  if (!folder) return [];
  return ["a", "b-later"].map((name) => ({
    id: `P4.recorded.${name[0]}`,
    what: "a recorded profile",
    text: readFileSync(join(folder, "captures", `get-profile-2021-05-28-${name}.json`), "utf8"),
  }));
}
