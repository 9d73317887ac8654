import type { OperatorView } from "#lib/flows/load-operator.ts";
import { LocalNumber } from "../../_ui/local-number.tsx";
import { FigureList } from "./figure-list.tsx";

/** How many readers there are. */
export function ReaderFigures({ readers, takesWebhooks }: Pick<OperatorView, "readers" | "takesWebhooks">) {
  const { confirmed, paused, linked, pending, unsubscribed, suppressed } = readers;
  const count = (value: number) => <LocalNumber value={value} />;
  return (
    <FigureList
      figures={[
        ["Get letters", count(confirmed)],
        ["Paused", count(paused)],
        ["Of these, linked to an account", count(linked)],
        ["Asked, not confirmed", count(pending)],
        ["Unsubscribed", count(unsubscribed)],
        ["Suppressed addresses", count(suppressed)],
        ["Resend’s webhooks", takesWebhooks ? "Taken in" : "Refused: RESEND_WEBHOOK_SECRET is not set"],
      ]}
      id="readers"
      title="Readers"
    >
      <p>
        <code>npm run digest -- lift</code> with an address allows letters to it again.
      </p>
    </FigureList>
  );
}
