import type { ClientBase } from "pg";

/**
 * Ends every letter that a back-up says is still to be sent, and counts the visit that began at `visitStartsAt` as told.
 *
 * They may have left after the back-up was made, and nobody can know. What is ended so is listed for the operator, who
 * may send it after all.
 */
export async function silenceLetters(client: ClientBase, visitStartsAt: Date, now: Date): Promise<void> {
  await client.query(
    `update delivery_batch set state = 'given-up', body = null where state in ('claimed', 'unknown')`,
  );
  await client.query(`update delivery set state = 'given-up' where state in ('claimed', 'unknown')`);
  await client.query(`update edition set state = 'sent', "completedAt" = $1 where state = 'open'`, [now]);
  for (const kind of ["digest", "correction"])
    await client.query(
      `insert into edition (id, "visitStartsAt", kind, wares, state, "createdAt", "completedAt")
       values (gen_random_uuid()::text, $1, $2, '[]', 'sent', $3, $3)
       on conflict ("visitStartsAt", kind) do nothing`,
      [visitStartsAt, kind, now],
    );
}
