import type { Metadata } from "next";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { listMemberships } from "#lib/flows/choose-membership.ts";
import { services } from "#lib/flows/services.ts";
import { PageTitle } from "../../_ui/page-title.tsx";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { pickMembershipAction } from "./actions.ts";
import { platformName } from "./platform-name.ts";

export const metadata: Metadata = { title: "Choose an account" };

export default async function ChooseMembershipPage() {
  const player = await requirePlayer();
  const memberships = await listMemberships(services(), player);
  if (memberships.length === 0) {
    return (
      <PageTitle title="No Destiny account">
        <p>
          Bungie.net knows you as {player.bungieName}, but nobody has played Destiny 2 with that account yet.
          Play once, then sign in again.
        </p>
      </PageTitle>
    );
  }
  return (
    <>
      <PageTitle title="Choose an account">
        <p>Several Destiny accounts belong to {player.bungieName}. Which one do you want to see?</p>
      </PageTitle>
      <ul className="flex flex-wrap gap-4">
        {memberships.map(({ membershipId, membershipType, displayName, lastPlayedAt }) => (
          <li className="panel px-4 py-3" key={membershipId}>
            <h2 className="font-semibold">
              {displayName} on {platformName(membershipType)}
            </h2>
            <p className="mb-3 text-quiet text-small">
              {lastPlayedAt ? (
                <>
                  Last played <TimeStamp at={lastPlayedAt} />
                </>
              ) : (
                "Bungie.net does not say when it was last played."
              )}
            </p>
            <form action={pickMembershipAction}>
              <input name="membershipId" type="hidden" value={membershipId} />
              <button className="button" type="submit">
                Use this account
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
