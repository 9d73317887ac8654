"use server";

import { redirect } from "next/navigation";
import { requireFields } from "#lib/auth/refuse-form.ts";
import { services } from "#lib/flows/services.ts";
import { unsubscribe } from "#lib/flows/unsubscribe.ts";
import { TokenInput } from "../input.ts";

/** Ends the subscription of a link; whoever holds the link may, signed in or not. */
export async function unsubscribeAction(form: FormData): Promise<void> {
  const { token } = requireFields(TokenInput, form);
  await unsubscribe(services(), token, new Date());
  redirect(`/digest/unsubscribe?token=${encodeURIComponent(token)}`);
}
