"use client";

import { useActionState } from "react";
import { Field } from "../_ui/field.tsx";
import { Notice } from "../_ui/notice.tsx";
import { subscribeAction } from "./actions.ts";

/** The address field and what became of it; works before and without JavaScript. */
export function SubscribeForm({ hasLetters }: { readonly hasLetters: boolean }) {
  const [answer, submit, isPending] = useActionState(subscribeAction, null);
  if (answer?.state === "asked") {
    return (
      <Notice isLive title="Look into your mailbox" tone="good">
        <p>
          If {answer.address} is not subscribed yet, a letter with a button to confirm it is on its way.
          Nothing else comes before you press it.
        </p>
        <p>Nothing there after some minutes? Look among the spam, or ask again in ten minutes.</p>
      </Notice>
    );
  }
  // A stranger's address is answered the same: nothing here depends on what is known of it.
  const isBad = answer?.state === "bad-address";
  return (
    <form action={submit} className="flex max-w-md flex-col gap-4" noValidate>
      <Field
        autoComplete="email"
        defaultValue={answer?.address}
        error={isBad ? "That is not an address mail can be sent to. Look for a missing @ or a space." : null}
        hint="Used for this letter and nothing else."
        id="address"
        inputMode="email"
        label={hasLetters ? "Another mail address" : "Mail address"}
        maxLength={254}
        name="address"
        required
        type="email"
      />
      <button className="button self-start" disabled={isPending} type="submit">
        {isPending ? "Asking…" : "Send me the letter"}
      </button>
    </form>
  );
}
