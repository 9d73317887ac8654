import { type Browser, expect } from "@playwright/test";
import { test } from "./support/journey.ts";
import type { SiteProcess } from "./support/site-process.ts";
import {
  FINDS_OUT,
  NO_DEFINITIONS,
  PLAYER_STATES,
  REVOKED,
  SIGNED_OUT,
  type State,
  VENDORS_DOWN,
} from "./support/state-table.ts";
import { nameThings, StateVisit } from "./support/state-visits.ts";
import { TwoSites, type Visitor } from "./support/two-sites.ts";
import { forgetXur, tellXur, watchTwice } from "./support/xur-looks.ts";

// One stack for all, whose definitions come after the first test: the tests go one after the other.
test.describe.configure({ mode: "default", timeout: 120_000 });

const VENDORS = ["GetPublicVendors", "GetVendors", "GetVendor"];
const A_LONG_STAY_SECONDS = 30 * 86_400;
/** Pages that scripts go on with: they are looked at with scripts as well. */
const SCRIPTED = ["inventory", "clan", "account", "xur"] as const;

let world: TwoSites;
let site: SiteProcess;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  world = await TwoSites.prepare({ withDefinitions: false });
  await tellXur(world.sandbox, { lingerSeconds: A_LONG_STAY_SECONDS });
  site = await world.startSite();
});
test.afterAll(() => world.close());

const pick = <T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;

let prepared: Promise<void> | undefined;
/** The game's names, and Xûr with his wares. */
function withDefinitions(): Promise<void> {
  prepared ??= (async () => {
    await nameThings(world);
    await watchTwice(world.services, world.sandbox);
    // The site looks for new definitions every few seconds, and tells what it knows of Xûr for as long.
    const visit = await StateVisit.of(world, await world.visitor());
    await expect.poll(() => visit.read("inventory")).not.toContain("still being fetched");
    await expect.poll(() => visit.read("xur")).toContain("Xûr is here");
  })();
  return prepared;
}

async function lookTwice(browser: Browser, visit: StateVisit, cells: State["cells"]): Promise<void> {
  await visit.readAll(browser, cells);
  await visit.look(browser, pick(cells, SCRIPTED));
}

/** A visitor whom a state befalls. */
async function befallen({ template, player, faults = [], isKnown = false }: State): Promise<StateVisit> {
  const visitor = await world.visitor(template);
  const { playerId } = visitor.inSandbox;
  const visit = await StateVisit.of(world, visitor);
  if (isKnown) await untilKnown(visit, visitor);
  if (player) await world.sandbox.setPlayer(playerId, player);
  for (const fault of faults) await world.sandbox.addFault({ ...fault, playerId });
  if (isKnown) {
    const struck = faults.some(({ route }) => route === "*")
      ? (["inventory", "clan"] as const)
      : (["inventory"] as const);
    await untilStale(visit, struck);
  }
  return visit;
}

/** Every page has been there, and copies of what it showed are kept. */
async function untilKnown(visit: StateVisit, { inSandbox: { membershipId } }: Visitor): Promise<void> {
  await Promise.all([visit.read("inventory"), visit.read("mate")]);
  const { clanCopy } = world.services.db;
  const clans = async () => {
    await visit.read("clan");
    return clanCopy.count({ where: { membershipId } });
  };
  await expect.poll(clans).toBe(1);
}

/** What was read a second ago is as good as new, also to a refresh. */
async function untilStale(visit: StateVisit, struck: readonly ("inventory" | "clan")[]): Promise<void> {
  for (const name of struck) {
    await expect
      .poll(() => visit.read(name, "?fresh=1"), { timeout: 40_000 })
      .toContain("This is the last good copy of your");
  }
}

test("while the definitions are missing, every page shows itself or how far they are", async ({
  browser,
}) => {
  const visit = await StateVisit.of(world, await world.visitor());
  // Whether he is here, the first look tells; the page does not wait for it for long.
  await expect.poll(() => visit.read("xur")).toContain("still being fetched");
  await lookTwice(browser, visit, NO_DEFINITIONS);
});

test("signed out, every page is public or leads to signing in and back", async ({ browser }) => {
  await withDefinitions();
  await lookTwice(browser, await StateVisit.of(world, null), SIGNED_OUT);
});

for (const state of PLAYER_STATES) {
  test(`every page shows itself or says why not: ${state.title}`, async ({ browser }) => {
    await withDefinitions();
    await lookTwice(browser, await befallen(state), state.cells);
  });
}

test("once Bungie.net has ended the authorization, whichever page finds out asks to sign in again", async ({
  browser,
}) => {
  await withDefinitions();
  for (const name of FINDS_OUT) {
    const visit = await befallen({ title: "revoked", player: { revoked: true }, cells: SIGNED_OUT });
    await visit.readAll(browser, { [name]: REVOKED });
  }
});

test("what nobody can explain stands in the log under the number that the page tells", async () => {
  await withDefinitions();
  const [state] = PLAYER_STATES.filter(({ title }) => title.includes("a code that nobody knows"));
  if (!state) throw new Error("The table lost a state.");
  const text = await (await befallen(state)).read("characters");
  const [, number = "no number"] = /in our log under number (\S+?)\. /.exec(text) ?? [];
  await expect.poll(() => site.output).toContain(number);
});

test("while the vendors alone are down, Xûr's page says so and all others are as ever", async ({
  browser,
}) => {
  await withDefinitions();
  const visit = await StateVisit.of(world, await world.visitor());
  for (const route of VENDORS) await world.sandbox.addFault({ route, kind: "code", code: 5, status: 503 });
  await forgetXur(world.services);
  await expect.poll(() => visit.read("xur")).toContain("nobody knows yet");
  await lookTwice(browser, visit, VENDORS_DOWN);
});
