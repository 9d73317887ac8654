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

/** All values of a field that can stand in a form more than once; none for what is no form. */
export function valuesOf(form: unknown, name: string): readonly unknown[] {
  return form instanceof FormData ? form.getAll(name) : [];
}

/**
 * Hidden fields as our own page fills them in. Others are a bug, an outdated page or an attack: 404, nothing done.
 *
 * `more` holds fields that the form has several of, see `valuesOf`.
 */
export function requireFields<T>(
  schema: Schema<T>,
  form: unknown,
  more: Readonly<Record<string, unknown>> = {},
): T {
  const parsed = schema.safeParse({ ...fieldsOf(form), ...more });
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
