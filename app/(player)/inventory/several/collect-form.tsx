"use client";

import { useActionState } from "react";
import { Notice } from "../../../_ui/notice.tsx";
import { problemText } from "../../../_ui/problem-text.ts";
import { collectAction, type SeveralAnswer } from "./actions.ts";

/** The form that the gear's "Collect all" buttons belong to by its id. Shows nothing but why nothing came of it. */
export function CollectForm() {
  const [answer, act, isPending] = useActionState<SeveralAnswer, FormData>(collectAction, null);
  const text = answer?.ok === false && !isPending ? problemText(answer.problem) : null;
  return (
    <form action={act} id="collect" onSubmit={(event) => isPending && event.preventDefault()}>
      {text ? (
        <Notice isLive title={text.happened} tone="bad">
          <p>
            {text.rests} {text.next}
          </p>
        </Notice>
      ) : null}
    </form>
  );
}
