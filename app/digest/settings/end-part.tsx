import type { Route } from "next";
import Link from "next/link";
import { KeyFields } from "../key-fields.tsx";
import { keyQuery } from "../letter-key.ts";
import { endLettersAction } from "./actions.ts";
import { Part, type PartProps } from "./part.tsx";

/** The end of an address's letters, and where to read why they came. */
export function EndPart({ letter: { standing }, of }: PartProps) {
  const isOver = standing === "unsubscribed" || standing === "suppressed";
  return (
    <Part id="end" title={isOver ? "Letters again" : "Unsubscribe"}>
      {standing === "suppressed" ? (
        <p>
          The mail service told us that mail to this address comes back, or that a letter was reported as
          spam. It gets nothing until whoever runs this site allows it again.
        </p>
      ) : null}
      {standing === "unsubscribed" ? (
        <p>
          Ask for the letter again and press the button in the mail that follows: these settings stay as they
          are.
        </p>
      ) : null}
      {isOver ? null : <p>No letter comes any more. It counts at once, from the next batch on.</p>}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        {isOver ? null : (
          <form action={endLettersAction}>
            <KeyFields of={of} />
            <button className="button-quiet" type="submit">
              Unsubscribe
            </button>
          </form>
        )}
        {standing === "unsubscribed" ? (
          <Link className="button-quiet" href="/digest" prefetch={false}>
            Subscribe again
          </Link>
        ) : null}
        <Link className="link" href={`/digest/why?${keyQuery(of)}` as Route} prefetch={false}>
          Why did I get this?
        </Link>
      </div>
    </Part>
  );
}
