import { aWare } from "#lib/game/test-wares.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { forgetXur } from "../../e2e/support/xur-looks.ts";
import { loadLastVisit, loadXurArchive, loadXurVisit } from "./load-xur-archive.ts";
import type { Services } from "./services.ts";

test.describe.configure({ mode: "default" });
test.beforeEach(({ services }) => forgetXur(services));
test.afterAll(({ world }) => forgetXur(world.services));

const FIRST_MS = Date.parse("2025-01-03T17:00:00Z");
const WEEK_MS = 7 * 86_400_000;
const startOf = (week: number) => new Date(FIRST_MS + week * WEEK_MS);

async function keepVisit({ db }: Services, week: number, stocks: readonly (readonly XurWare[])[]) {
  const startsAt = startOf(week);
  const endsAt = new Date(startsAt.getTime() + 4 * 86_400_000);
  await db.xurVisit.create({ data: { startsAt, endsAt, arrivedAt: startsAt } });
  for (const [place, wares] of stocks.entries()) {
    await db.xurStock.create({
      data: {
        visitStartsAt: startsAt,
        revision: place + 1,
        seenAt: new Date(startsAt.getTime() + place * 60_000),
        wares: JSON.parse(JSON.stringify(wares)),
        coverage: { classes: ["titan"], hasRolls: true },
      },
    });
  }
}

test("earlier visits are listed newest first, page by page, each of them once", async ({ services }) => {
  for (let week = 0; week < 45; week += 1) await keepVisit(services, week, [[aWare(week)]]);
  const seen: number[] = [];
  let before: Date | null = null;
  let pages = 0;
  do {
    const page = await loadXurArchive(services, before);
    seen.push(...page.visits.map(({ startsAt }) => startsAt.getTime()));
    before = page.olderThan;
    pages += 1;
  } while (before && pages < 10);
  expect(pages).toBe(3);
  expect(seen).toEqual(Array.from({ length: 45 }, (_, place) => startOf(44 - place).getTime()));
  expect((await loadLastVisit(services))?.startsAt).toEqual(startOf(44));
});

test("a list shows what a visit sold last, and its own page everything in order", async ({ services }) => {
  await keepVisit(services, 0, [[aWare(1)], [aWare(2)], [aWare(3)]]);
  const { visits, olderThan } = await loadXurArchive(services, null);
  expect(olderThan).toBeNull();
  expect(visits[0]?.stocks.map(({ revision }) => revision)).toEqual([3]);
  const visit = await loadXurVisit(services, startOf(0));
  expect(visit?.stocks.map(({ wares }) => wares.map(({ itemHash }) => itemHash))).toEqual([[1], [2], [3]]);
});

test("a visit that nobody watched is none, and neither is one without wares", async ({ services }) => {
  await keepVisit(services, 0, []);
  expect(await loadXurVisit(services, startOf(0))).toBeNull();
  expect(await loadXurVisit(services, startOf(1))).toBeNull();
  expect((await loadXurArchive(services, null)).visits).toEqual([]);
  expect(await loadLastVisit(services)).toBeNull();
});
