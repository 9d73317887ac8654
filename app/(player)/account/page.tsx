import type { Metadata } from "next";
import { askToSignIn, currentSessionHandle, requirePlayer } from "#lib/auth/require-player.ts";
import { listSessions } from "#lib/flows/end-sessions.ts";
import { loadAccountOverview } from "#lib/flows/load-account-overview.ts";
import { loadOwnLetters } from "#lib/flows/open-letter.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { AccountCharacters } from "./account-characters.tsx";
import { AccountHead } from "./account-head.tsx";
import { AccountNotice } from "./account-notice.tsx";
import { AccountSection } from "./account-section.tsx";
import { BungieAccess } from "./bungie-access.tsx";
import { DestinyAccounts } from "./destiny-accounts.tsx";
import { LetterList } from "./letter-list.tsx";
import { MoveSettingsSection } from "./move-settings-section.tsx";
import { readCharacters } from "./read-characters.ts";
import { SessionList } from "./session-list.tsx";
import { YourData } from "./your-data.tsx";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const player = await requirePlayer();
  const { told } = await searchParams;
  const now = new Date();
  // First the read: it may renew Bungie.net's permission, or learn that there is none any more.
  const characters = await readCharacters(services(), player, now);
  const [overview, letters, sessions, thisHandle] = await Promise.all([
    loadAccountOverview(services(), player, now),
    loadOwnLetters(services(), player.playerId, now),
    listSessions(services(), player, now),
    currentSessionHandle(),
  ]);
  // Bungie.net has just ended the authorization, and with it every session.
  if (sessions.length === 0) await askToSignIn("signed-out");
  const origin = pictureOrigin(services());
  return (
    <div className="max-w-[84rem]">
      <AccountHead origin={origin} overview={overview} />
      <DestinyAccounts memberships={overview.memberships} now={now} origin={origin}>
        <AccountNotice about="memberships" told={told} />
      </DestinyAccounts>
      <AccountCharacters now={now} origin={origin} overview={overview} read={characters} />
      <BungieAccess endsAt={overview.authorizationEndsAt} now={now} />
      <AccountSection
        id="sessions"
        intro="Browsers that can see this account. One you sign out loses it at once; every sign-in ends by itself after 30 days."
        title="Signed in"
      >
        <SessionList now={now} sessions={sessions} thisHandle={thisHandle} />
      </AccountSection>
      <MoveSettingsSection />
      <LetterList letters={letters} told={told} />
      <YourData />
    </div>
  );
}
