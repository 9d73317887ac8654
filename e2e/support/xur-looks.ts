import { saveMemberships } from "#lib/db/memberships.ts";
import { setVendorReader } from "#lib/db/vendor-reader.ts";
import { findWatch } from "#lib/db/xur-watch.ts";
import type { Services } from "#lib/flows/services.ts";
import { watchXur } from "#lib/flows/watch-xur.ts";
import { toXurNow } from "#lib/game/to-xur-now.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import type { SignedInPlayer } from "./flow-world.ts";
import type { SandboxControls } from "./sandbox-controls.ts";

/** How the sandbox's Xûr departs from his calendar; see e2e/sandbox/controls.md. */
export interface XurWish {
  readonly earlySeconds?: number;
  readonly lateSeconds?: number;
  readonly lingerSeconds?: number;
  readonly absent?: boolean;
  readonly oldStockSeconds?: number;
  readonly changesAfterSeconds?: number;
  readonly stockEarlySeconds?: number;
  readonly onlyClass?: number;
  readonly leakedClass?: number;
  readonly emptySubVendors?: boolean;
  readonly refreshesDaily?: boolean;
}

/** Tells the sandbox's Xûr how to behave from now on, in place of all he was told before. */
export async function tellXur({ origin }: SandboxControls, wish: XurWish): Promise<void> {
  const answer = await fetch(`${origin}/__sandbox/xur`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wish),
  });
  if (!answer.ok) throw new Error(`The sandbox refused: ${await answer.text()}`);
}

/** Forgets all that was ever learned of Xûr. */
export async function forgetXur({ db }: Services): Promise<void> {
  await db.xurWatch.deleteMany();
  await db.xurVisit.deleteMany();
}

const AGREE_MS = 61_000;

/**
 * Two looks that can agree: afterwards what he sells is believed. Moves the sandbox's clock on by a minute between
 * them; returns its time.
 */
export async function watchTwice(services: Services, sandbox: SandboxControls): Promise<Date> {
  await watchXur(services, await sandbox.now());
  await sandbox.setClock({ advanceMs: AGREE_MS });
  const now = await sandbox.now();
  await watchXur(services, now);
  return now;
}

/** Makes a signed-in player the one whose characters ask the vendors for everybody. */
export async function readVendorsAs(
  { db }: Services,
  { player, inSandbox }: SignedInPlayer,
): Promise<SignedInPlayer["inSandbox"]> {
  const { membershipType, membershipId, name } = inSandbox;
  const facts = { displayName: name, isCrossSavePrimary: false, lastPlayedAt: null, iconPath: null };
  await saveMemberships(db, player.playerId, [
    { membershipType, membershipId, standing: "active", ...facts },
  ]);
  await setVendorReader(db, player.playerId, new Date());
  return inSandbox;
}

/** One look at each of these instants of the sandbox's clock; what is known after the last. */
export async function knownAfterLooks(
  services: Services,
  sandbox: SandboxControls,
  looks: readonly string[],
): Promise<XurNow> {
  for (const now of looks) {
    await sandbox.setClock({ now });
    await watchXur(services, await sandbox.now());
  }
  return toXurNow(await findWatch(services.db), await sandbox.now());
}
