import { TEST_GAP_MINUTES, TESTS_A_DAY } from "#lib/game/letter-settings.ts";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { KeyFields } from "../key-fields.tsx";
import { sendTestLetterAction } from "./actions.ts";
import { Part, type PartProps } from "./part.tsx";

/** The button for a letter now. */
export function TestPart({ letter: { standing, testedAt, address, linkedTo }, of }: PartProps) {
  if (standing !== "confirmed" && standing !== "paused") return null;
  return (
    <Part id="test" title="See what it looks like">
      <p>
        Sends one letter to <span className="wrap-anywhere">{address}</span> now, as the next one would be:
        with these settings{linkedTo === null ? "" : `, about what ${linkedTo} lacks`}. At most one in{" "}
        {TEST_GAP_MINUTES} minutes and {TESTS_A_DAY} a day.
        {testedAt ? (
          <>
            {" "}
            The last one went <TimeStamp at={testedAt} />.
          </>
        ) : null}
      </p>
      <form action={sendTestLetterAction}>
        <KeyFields of={of} />
        <button className="button-quiet" type="submit">
          Send me a test
        </button>
      </form>
    </Part>
  );
}
