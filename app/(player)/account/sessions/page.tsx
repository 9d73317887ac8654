import type { Metadata } from "next";
import Link from "next/link";
import { currentSessionHandle, requirePlayer } from "#lib/auth/require-player.ts";
import { listSessions } from "#lib/flows/end-sessions.ts";
import { services } from "#lib/flows/services.ts";
import { PageTitle } from "../../../_ui/page-title.tsx";
import { AccountNotice } from "../account-notice.tsx";
import { SessionList } from "../session-list.tsx";

export const metadata: Metadata = { title: "Signed in" };

/** The sign-ins alone. It asks Bungie nothing: who fears for their account does not wait for the game's servers. */
export default async function SessionsPage({ searchParams }: PageProps<"/account/sessions">) {
  const player = await requirePlayer();
  const { told } = await searchParams;
  const now = new Date();
  const [sessions, thisHandle] = await Promise.all([
    listSessions(services(), player, now),
    currentSessionHandle(),
  ]);
  return (
    <div className="max-w-4xl space-y-4">
      <PageTitle label="Your account" title="Where you are signed in">
        <p>Browsers that can see this account. One you sign out loses it at once.</p>
      </PageTitle>
      <AccountNotice about="sessions" told={told} />
      <SessionList now={now} sessions={sessions} thisHandle={thisHandle} />
      <p className="pt-4">
        <Link className="link" href="/account" prefetch={false}>
          Back to your account
        </Link>
      </p>
    </div>
  );
}
