import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";

/** The part of a zod schema that is needed here. */
interface Schema<T> {
  safeParse(input: unknown): { success: true; data: T } | { success: false };
}

/** The fields of a posted form; none for anything else a stranger may call an action with. */
export function fieldsOf(form: unknown): Readonly<Record<string, unknown>> {
  return form instanceof FormData ? Object.fromEntries(form) : {};
}

/** Hidden fields as our own page fills them in. Others are a bug, an outdated page or an attack: 404, nothing done. */
export function requireFields<T>(schema: Schema<T>, form: unknown): T {
  const parsed = schema.safeParse(fieldsOf(form));
  return parsed.success ? parsed.data : notFound();
}

/**
 * Refuses what is not the asker's own: without scripts with a 404, with them by whatever the action returns after it.
 *
 * Without scripts the page would be drawn anew around a returned problem, and ask Bungie for it; with them it is not,
 * unless the action says `refresh()`.
 */
export async function refuseForeign(): Promise<void> {
  if (!(await headers()).has("next-action")) notFound();
}
