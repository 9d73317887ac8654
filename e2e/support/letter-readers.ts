import { randomUUID } from "node:crypto";
import type { Services } from "#lib/flows/services.ts";
import { newToken } from "#lib/flows/subscription-tokens.ts";
import type { SandboxControls } from "./sandbox-controls.ts";
import { forgetXur, watchTwice } from "./xur-looks.ts";

/** Makes so many confirmed subscribers, the given addresses first. Answers their addresses. */
export async function subscribers(
  { db }: Services,
  count: number,
  addresses: readonly string[] = [],
): Promise<string[]> {
  const wanted = [
    ...addresses,
    ...Array.from({ length: count - addresses.length }, () => `reader-${randomUUID()}@example.com`),
  ];
  await db.subscription.createMany({
    data: wanted.map((address) => ({
      address,
      state: "confirmed",
      unsubscribeToken: newToken(),
      confirmedAt: new Date(),
    })),
  });
  return wanted;
}

/** How many letters lie in the mailbox of each address, in the order of the addresses. */
export async function lettersFor(sandbox: SandboxControls, addresses: readonly string[]): Promise<number[]> {
  const mails = await sandbox.mail();
  const counts = new Map(addresses.map((address) => [address, 0]));
  for (const to of mails.flatMap((mail) => mail.to)) {
    if (counts.has(to)) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return [...counts.values()];
}

export const once = (addresses: readonly string[]) => addresses.map(() => 1);

const FIRST_FRIDAY = Date.UTC(2027, 0, 1, 17, 4);
let weeks = 0;

/** Empties what earlier tests left and starts a week of its own, five minutes after Xûr came, his wares believed. */
export async function startWeek(services: Services, sandbox: SandboxControls): Promise<void> {
  await services.db.edition.deleteMany();
  await services.db.subscription.deleteMany();
  weeks += 2;
  await forgetXur(services);
  await sandbox.setClock({ now: new Date(FIRST_FRIDAY + weeks * 7 * 86_400_000).toISOString() });
  await watchTwice(services, sandbox);
}
