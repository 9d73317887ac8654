import { PAUSE_WEEKS } from "#lib/game/letter-settings.ts";
import { KeyFields } from "../key-fields.tsx";
import { LetterState } from "../letter-state.tsx";
import { pauseLettersAction, resumeLettersAction } from "./actions.ts";
import { Part, type PartProps } from "./part.tsx";

/** Lets letters rest for a while, or has them go on. */
export function PausePart({ letter, of, now }: PartProps & { readonly now: Date }) {
  const { standing } = letter;
  if (standing !== "confirmed" && standing !== "paused") return null;
  if (standing === "paused")
    return (
      <Part id="pause" title="Pause">
        <p>
          <LetterState of={letter} />. Nothing is lost: your settings stay.
        </p>
        <form action={resumeLettersAction}>
          <KeyFields of={of} />
          <button className="button" type="submit">
            Go on
          </button>
        </form>
      </Part>
    );
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  return (
    <Part id="pause" title="Pause">
      <p>No letter comes while it lasts; your settings stay.</p>
      <form action={pauseLettersAction} className="space-y-4">
        <KeyFields of={of} />
        <fieldset className="space-y-3">
          <legend className="sr-only">How long</legend>
          <Length isChosen value="weeks">
            For {PAUSE_WEEKS} weeks
          </Length>
          <Length value="for-good">Until I say otherwise</Length>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <Length value="until">Until this day:</Length>
            <input
              aria-label="The day on which letters go on"
              className="input w-auto!"
              min={tomorrow}
              name="day"
              type="date"
            />
          </div>
        </fieldset>
        <button className="button-quiet" type="submit">
          Pause
        </button>
      </form>
    </Part>
  );
}

interface LengthProps {
  readonly value: "weeks" | "for-good" | "until";
  readonly isChosen?: boolean;
  readonly children: React.ReactNode;
}

function Length({ value, isChosen = false, children }: LengthProps) {
  return (
    <label className="flex items-center gap-3 text-text">
      <input
        className="size-5 accent-accent-fill"
        defaultChecked={isChosen}
        name="length"
        type="radio"
        value={value}
      />
      <span>{children}</span>
    </label>
  );
}
