import type { LetterView } from "#lib/flows/open-letter.ts";
import { TimeStamp } from "../../_ui/time-stamp.tsx";

/** When the address came here, and when its reader agreed. */
export function WhyFacts({ letter: { askedAt, confirmedAt, linkedTo } }: { readonly letter: LetterView }) {
  return (
    <dl className="panel divide-y divide-line">
      <Fact name="Typed in">
        <TimeStamp at={askedAt} shape="exact" />
      </Fact>
      <Fact name="Confirmed">
        {confirmedAt ? (
          <>
            <TimeStamp at={confirmedAt} shape="exact" />, by the button behind the link in our first mail
          </>
        ) : (
          "Not yet: nothing but the mail that asks was sent"
        )}
      </Fact>
      <Fact name="Linked account">{linkedTo ?? "None"}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="px-4 py-3 sm:grid sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-6">
      <dt className="text-quiet text-small leading-6">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
