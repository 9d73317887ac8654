import type { Services } from "#lib/flows/services.ts";
import type { SandboxControls } from "./sandbox-controls.ts";

/** The provider's ledger held against the database, both ways. */
export interface LettersAudit {
  readonly letters: number;
  /** Letters beyond the first to one address. */
  readonly duplicates: number;
  /** Readers who are still subscribed and got none. */
  readonly lost: number;
  /** Letters of batches that were frozen when their reader had gone. */
  readonly toTheGone: number;
  /** Letters that the database says were sent and the provider does not have, or the other way round. */
  readonly unmatched: number;
  /** Batches of which nobody knows, or that wait. */
  readonly open: number;
}

interface LedgerLine {
  readonly mailId: string;
  readonly to: readonly string[];
}

interface DeliveryRow {
  readonly id: string;
  readonly address: string;
  readonly subscribed: string;
  readonly state: string | null;
  readonly providerId: string | null;
  readonly firstTriedAt: Date | null;
}

/** `gone`: when readers had surely gone, by the clock of the schedulers. */
export async function auditLetters(
  { services: { db }, sandbox }: { readonly services: Services; readonly sandbox: SandboxControls },
  gone: ReadonlyMap<string, number>,
): Promise<LettersAudit> {
  const rows = await db.$queryRaw<DeliveryRow[]>`
    select s.id, s.address, s.state as subscribed, d.state, d."providerId", b."firstTriedAt"
    from subscription s
    left join delivery d on d."subscriptionId" = s.id
    left join delivery_batch b on b.id = d."batchId"`;
  const byMailId = new Map(rows.flatMap((row) => (row.providerId ? [[row.providerId, row] as const] : [])));
  const counts = new Map<string, number>();
  let [letters, strange] = [0, 0];
  for await (const { mailId, to } of ledger(sandbox)) {
    const [address = ""] = to;
    letters += 1;
    counts.set(address, (counts.get(address) ?? 0) + 1);
    if (byMailId.get(mailId)?.address !== address) strange += 1;
  }
  const got = (row: DeliveryRow) => (counts.get(row.address) ?? 0) > 0;
  const sent = rows.filter(({ state }) => state === "sent");
  return {
    letters,
    duplicates: letters - counts.size,
    lost: rows.filter((row) => row.subscribed === "confirmed" && !got(row)).length,
    toTheGone: rows.filter((row) => got(row) && Number(row.firstTriedAt) > (gone.get(row.id) ?? Infinity))
      .length,
    unmatched: strange + sent.filter((row) => !got(row)).length,
    open: await db.deliveryBatch.count({ where: { state: { in: ["claimed", "unknown", "given-up"] } } }),
  };
}

/** What an audit breaks of what is promised, in words; empty when all is well. */
export function brokenPromises({ duplicates, lost, toTheGone, unmatched, open }: LettersAudit): string[] {
  const told: [number, string][] = [
    [duplicates, "letters arrived twice"],
    [lost, "readers got no letter"],
    [toTheGone, "letters went to readers who had gone"],
    [unmatched, "letters that only the database or only the provider knows"],
    [open, "batches were not brought to an end"],
  ];
  return told.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
}

/** The provider's own record, a line a letter: it may be longer than one would want in memory. */
async function* ledger({ origin }: SandboxControls): AsyncGenerator<LedgerLine> {
  const answer = await fetch(`${origin}/__sandbox/mail/ledger`);
  if (!answer.ok || !answer.body) throw new Error(`The sandbox shows no ledger: ${answer.status}`);
  let rest = "";
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as LedgerLine;
  }
}
