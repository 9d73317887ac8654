import { cronAccess } from "#lib/flows/cron-access.ts";
import { sendDueConfirmations } from "#lib/flows/send-due-confirmations.ts";
import { type DigestTally, sendDueDigests } from "#lib/flows/send-due-digests.ts";
import { services } from "#lib/flows/services.ts";

/** The hosts this is for end a call after a minute; what is on its way then may still take ten seconds. */
export const maxDuration = 60;
const BUDGET_MS = 40_000;

/**
 * For schedulers: sends what is due and says what that was. Only who knows the secret may; run it as often as you like.
 *
 * Ends before its host ends it; `callAgain` says that there is more to do, and `left` for how many readers.
 */
export async function GET(request: Request): Promise<Response> {
  const { env } = services();
  if (!cronAccess(request.headers.get("authorization"), env.CRON_SECRET)) {
    return new Response("Not for you.\n", { status: 401, headers: { "www-authenticate": "Bearer" } });
  }
  const now = new Date();
  await sendDueConfirmations(services(), now);
  const tally = await sendDueDigests(services(), now, { budgetMs: BUDGET_MS });
  return Response.json(tally, { status: statusOf(tally), headers: { "cache-control": "no-store" } });
}

const LOOKED: readonly string[] = [
  "here",
  "away",
  "not-expected",
  "just-arrived",
  "names-missing",
  "classes-missing",
  "nothing-to-sell",
] satisfies DigestTally["why"][];

/** Schedulers read nothing but the status: 500 letters were refused or given up, 503 nobody could look whether he is here. */
function statusOf({ failed, unknownBatches, why }: DigestTally): number {
  if (failed > 0 || unknownBatches.length > 0) return 500;
  return LOOKED.includes(why) ? 200 : 503;
}
