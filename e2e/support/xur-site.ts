import { expect } from "@playwright/test";
import { setVendorReader } from "#lib/db/vendor-reader.ts";
import { findWatch, lookAlone } from "#lib/db/xur-watch.ts";
import { services } from "#lib/flows/services.ts";
import { watchXur } from "#lib/flows/watch-xur.ts";
import { latestVisit } from "#lib/game/xur-calendar.ts";
import type { SandboxControls } from "./sandbox-controls.ts";
import { forgetXur, tellXur, type XurWish } from "./xur-looks.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** So many minutes after he arrived, so many visits ago. Never ahead of real time: other journeys run beside these. */
export function afterArrival(minutes: number, visitsAgo = 1): Date {
  const { startsAt } = latestVisit(new Date(Date.now() - visitsAgo * 7 * DAY_MS));
  return new Date(startsAt.getTime() + minutes * MINUTE_MS);
}

/** Looks at Xûr as the site's worker does, at instants of the sandbox's clock, from knowing nothing on. */
export async function lookAtXur(
  sandbox: SandboxControls,
  wish: XurWish,
  looks: readonly Date[],
): Promise<void> {
  await tellXur(sandbox, wish);
  await forgetAlone();
  await lookAgain(sandbox, looks);
}

/** More looks; afterwards the site tells everybody what was learned. */
export async function lookAgain(sandbox: SandboxControls, looks: readonly Date[]): Promise<void> {
  for (const at of looks) {
    await sandbox.setClock({ now: at.toISOString() });
    await watchXur(services(), new Date());
  }
  await untilTold();
}

/** What everybody is told is kept for some seconds. The worker's own looks go on meanwhile. */
async function untilTold(): Promise<void> {
  await expect
    .poll(async () => {
      const answer = await fetch(`${process.env.AUTH_URL}/api/xur.json`);
      const told = (await answer.json()) as {
        answeredAt: string | null;
        problem: string | null;
        coverage: { hasRolls: boolean } | null;
      };
      const { answeredAt, problem, memory } = await findWatch(services().db);
      // Journeys look at the same instants: an answer of the one before may be dated alike.
      const hasRolls = memory.stock?.coverage.hasRolls ?? told.coverage?.hasRolls;
      if (told.coverage?.hasRolls !== hasRolls) return false;
      const isLast = told.answeredAt === (answeredAt?.toISOString() ?? null);
      return isLast && told.problem === (problem?.kind ?? null);
    })
    .toBe(true);
}

/** Makes who is called so the one whose characters ask the vendors for everybody. */
export async function readVendorsAsPlayer(bungieName: string): Promise<void> {
  const player = await services().db.user.findFirstOrThrow({
    where: { bungieName: { startsWith: bungieName } },
  });
  await setVendorReader(services().db, player.id, new Date());
}

/** Leaves Xûr to his calendar and to the worker's own looks. */
export async function leaveXur(sandbox: SandboxControls): Promise<void> {
  await tellXur(sandbox, {});
  await sandbox.setClock({ real: true });
  await services().db.vendorReader.deleteMany();
  await forgetAlone();
}

/** Forgets while nobody looks: a look of the worker's that is under way would be kept after it. */
async function forgetAlone(): Promise<void> {
  const forget = async () => {
    await forgetXur(services());
    return { isForgotten: true };
  };
  await expect.poll(() => lookAlone(services().db, forget, { lockLastsMs: 10_000 })).not.toBeNull();
}
