import type { listSessions } from "#lib/flows/end-sessions.ts";
import { ChosenMark } from "../../_ui/chosen-mark.tsx";
import { TimeAgo } from "../../_ui/time-ago.tsx";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { SignOutForm } from "../../sign-out/sign-out-form.tsx";
import { endSessionAction, signOutEverywhereAction } from "./actions.ts";

type Session = Awaited<ReturnType<typeof listSessions>>[number];

interface SessionsProps {
  readonly sessions: readonly Session[];
  /** The session that asks. */
  readonly thisHandle: string | null;
  readonly now: Date;
}

const ROW_BUTTON = "button-quiet min-h-9! px-3! text-small";

/** Every browser that is signed in, this one first, each with the button that signs it out. */
export function SessionList({ sessions, thisHandle, now }: SessionsProps) {
  const isThis = ({ handle }: Session) => handle === thisHandle;
  const others = sessions.filter((session) => !isThis(session));
  return (
    <>
      <ul className="panel divide-y divide-line">
        {[...sessions.filter(isThis), ...others].map((session) => (
          <SessionRow isThis={isThis(session)} key={session.handle} now={now} session={session} />
        ))}
      </ul>
      <form action={signOutEverywhereAction} className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button className="button-quiet" type="submit">
          Sign out everywhere
        </button>
        <p className="text-quiet text-small">
          {others.length > 0 ? "Ends all of these, this browser’s too." : "This browser is the only one."}
        </p>
      </form>
    </>
  );
}

function SessionRow({
  session: { handle, device, createdAt, lastSeenAt },
  isThis,
  now,
}: {
  readonly session: Session;
  readonly isThis: boolean;
  readonly now: Date;
}) {
  const name = device ?? "Unknown browser";
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 grow basis-48">
        <p className="wrap-anywhere flex flex-wrap items-center gap-x-3 font-semibold">
          {name}
          {isThis ? (
            <span className="inline-flex items-center gap-1.5 text-accent text-small">
              <ChosenMark />
              This browser
            </span>
          ) : null}
        </p>
        <p className="text-quiet text-small" id={`session-${handle}`}>
          Signed in <TimeStamp at={createdAt} />
          {isThis || !lastSeenAt ? null : (
            <>
              {" · last seen "}
              <TimeAgo at={lastSeenAt} now={now} />
            </>
          )}
        </p>
      </div>
      {isThis ? (
        <SignOutForm className={ROW_BUTTON} />
      ) : (
        <form action={endSessionAction}>
          <input name="handle" type="hidden" value={handle} />
          <button aria-describedby={`session-${handle}`} className={ROW_BUTTON} type="submit">
            Sign out<span className="sr-only"> {name}</span>
          </button>
        </form>
      )}
    </li>
  );
}
