import { Prisma } from "./generated/client.ts";

/**
 * A condition that is always true: the transaction it is asked in ends without waiting for the disk.
 *
 * Only for what may be forgotten when the database's machine fails, as the last parts of a second then are. What a
 * later transaction that did wait rests on is never forgotten before it: both lie in one log.
 * Source: PostgreSQL 18, "Asynchronous Commit", read 2026-11-23.
 */
export const isCommittedLazily = Prisma.sql`set_config('synchronous_commit', 'off', true) = 'off'`;
