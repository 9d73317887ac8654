import { randomUUID } from "node:crypto";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import type { SandboxControls } from "../../e2e/support/sandbox-controls.ts";
import { confirmSubscription } from "./confirm-subscription.ts";
import { deleteAccount } from "./delete-account.ts";
import { exportAccount } from "./export-account.ts";
import { loadOwnLetters } from "./open-letter.ts";
import { sendDueConfirmations } from "./send-due-confirmations.ts";
import type { Services } from "./services.ts";
import { subscribe } from "./subscribe.ts";
import { unsubscribe } from "./unsubscribe.ts";

const START = new Date("2026-11-20T12:00:00Z");
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const anAddress = () => `reader-${randomUUID()}@example.com`;

interface World {
  readonly services: Services;
  readonly sandbox: SandboxControls;
}

const stored = ({ db }: Services, address: string) => db.subscription.findUnique({ where: { address } });

/** Types an address in; `by` is who is signed in. Answers the token of the mail that followed. */
async function ask(
  { services, sandbox }: World,
  address: string,
  by: SignedInPlayer | null,
  now: Date,
): Promise<string> {
  await subscribe(services, { address, playerId: by?.player.playerId ?? null }, now);
  await sendDueConfirmations(services, now);
  const mails = await sandbox.mail(address);
  return /token=([\w-]+)/.exec(mails[0]?.text ?? "")?.[1] ?? "";
}

/** A subscription that was confirmed and ended again: what somebody else's past looks like. */
async function endedLetter(world: World, by: SignedInPlayer | null): Promise<string> {
  const { services } = world;
  const address = anAddress();
  const token = await ask(world, address, by, START);
  await confirmSubscription(services, { token, playerId: null }, after(1));
  await unsubscribe(services, (await stored(services, address))?.unsubscribeToken ?? "", after(2));
  return address;
}

const lettersOf = async (services: Services, { player }: SignedInPlayer) => ({
  shown: (await loadOwnLetters(services, player.playerId, after(90))).map(({ address }) => address),
  exported: (await exportAccount(services, player, after(90)))?.letters.map(({ address }) => address),
});

for (const whose of ["another player's", "nobody's"] as const) {
  test(`typing in an address whose letters were ${whose} shows nothing of them, and deleting takes nothing`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    const [owner, stranger] = [await aPlayer("no-clan"), await aPlayer("no-clan")];
    const address = await endedLetter({ services, sandbox }, whose === "nobody's" ? null : owner);
    await ask({ services, sandbox }, address, stranger, after(60));
    expect((await stored(services, address))?.state, "a confirmation was asked for").toBe("pending");
    expect(await lettersOf(services, stranger)).toEqual({ shown: [], exported: [] });
    await deleteAccount(services, stranger.player, "DELETE");
    expect(await stored(services, address)).not.toBeNull();
  });
}

test("whoever confirms an address while signed in has it on their account", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const [owner, stranger] = [await aPlayer("no-clan"), await aPlayer("no-clan")];
  const before = await endedLetter({ services, sandbox }, null);
  const typedByAnother = anAddress();
  for (const [address, by] of [
    [before, owner],
    [typedByAnother, stranger],
  ] as const) {
    const token = await ask({ services, sandbox }, address, by, after(60));
    await confirmSubscription(services, { token, playerId: owner.player.playerId }, after(61));
  }
  const both = [before, typedByAnother].toSorted();
  const held = await lettersOf(services, owner);
  expect({ shown: held.shown.toSorted(), exported: held.exported?.toSorted() }).toEqual({
    shown: both,
    exported: both,
  });
  expect(await lettersOf(services, stranger)).toEqual({ shown: [], exported: [] });
});

test("an address typed in while signed in is on the account, confirmed in whatever browser", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const someone = await aPlayer("no-clan");
  const address = anAddress();
  const token = await ask({ services, sandbox }, address, someone, START);
  await confirmSubscription(services, { token, playerId: null }, after(1));
  expect(await lettersOf(services, someone)).toEqual({ shown: [address], exported: [address] });
});
