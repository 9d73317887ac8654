"use client";

import { useActionState } from "react";
import { equipHighestAction, type SeveralAnswer } from "./actions.ts";
import { SeveralSaid } from "./several-form.tsx";
import { usePressId } from "./use-press-id.ts";

interface FormProps {
  readonly characterId: string;
  readonly name: string;
  readonly requestId: string;
}

/** The button that asks for the greatest power; it leads to the plan, which is shown before anything moves. */
export function EquipHighestForm({ characterId, name, requestId }: FormProps) {
  const [answer, act, isPending] = useActionState<SeveralAnswer, FormData>(equipHighestAction, null);
  const pressId = usePressId(requestId, answer);
  return (
    <form action={act} onSubmit={(event) => isPending && event.preventDefault()}>
      <input name="characterId" type="hidden" value={characterId} />
      <input name="requestId" type="hidden" value={pressId} />
      <button className="button-quiet text-small" type="submit">
        <span>
          Equip highest<span className="sr-only"> power on {name}</span>
        </span>
      </button>
      <SeveralSaid answer={answer} isPending={isPending} />
    </form>
  );
}
