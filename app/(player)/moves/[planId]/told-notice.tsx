import type { PlanState } from "#lib/game/wish.ts";
import { Notice } from "../../../_ui/notice.tsx";
import { toldWords } from "./told-words.ts";

/** What came of a button that did not do what it says. */
export function ToldNotice({ told, state }: { told: unknown; state: PlanState }) {
  const words = toldWords(told, state);
  if (!words) return null;
  return (
    <Notice isLive title={words.title} tone="warn">
      <p>{words.text}</p>
    </Notice>
  );
}
