import Link from "next/link";
import { APPLICATION_HISTORY } from "../../_ui/application-history.ts";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { SignInForm } from "../../sign-in/sign-in-form.tsx";
import { AccountSection } from "./account-section.tsx";

/** Bungie's own page of what programs did for an account. Always the real one: it is Bungie's word, not ours. */

/** Until when Bungie.net lets us in, and where at Bungie that can be looked at and ended. */
export function BungieAccess({ endsAt, now }: { readonly endsAt: Date | null; readonly now: Date }) {
  return (
    <AccountSection
      id="access"
      intro="What Bungie.net allows Ninefold, and where you take it back."
      title="Access"
    >
      <div className="panel space-y-3 px-4 py-3">
        {endsAt && endsAt > now ? (
          <p className="max-w-[70ch]">
            Ninefold may read your characters and move your gear until{" "}
            <strong className="font-semibold">
              <TimeStamp at={endsAt} shape="day" />
            </strong>
            . Coming back before then renews it; after a year at the latest, Bungie.net asks you again.
          </p>
        ) : (
          <>
            <p className="max-w-[70ch]">
              Bungie.net no longer lets Ninefold read your characters or move your gear. Sign in again to
              allow it.
            </p>
            <SignInForm returnTo="/account" />
          </>
        )}
        <p className="max-w-[70ch] text-quiet text-small">
          Bungie.net keeps its own list of everything Ninefold changed for you, and takes the permission back
          when you say so there. It can take an hour to reach us.
        </p>
        <p className="flex flex-wrap gap-x-6 gap-y-1">
          <a className="link" href={APPLICATION_HISTORY}>
            Review or revoke at Bungie.net
          </a>
          <Link className="link" href="/activity" prefetch={false}>
            Our own list of it
          </Link>
        </p>
      </div>
    </AccountSection>
  );
}
