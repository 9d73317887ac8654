import type { Metadata } from "next";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { returnPath } from "#lib/auth/return-path.ts";
import { listMemberships } from "#lib/flows/choose-membership.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { PageTitle } from "../../_ui/page-title.tsx";
import { AskAgain } from "./ask-again.tsx";
import { ChoiceNotice } from "./choice-notice.tsx";
import { MembershipCard } from "./membership-card.tsx";
import { NoDestinyAccount } from "./no-destiny-account.tsx";

export const metadata: Metadata = { title: "Choose an account" };

export default async function ChooseMembershipPage({ searchParams }: PageProps<"/choose-membership">) {
  const player = await requirePlayer();
  const { returnTo: wanted, told } = await searchParams;
  const returnTo = returnPath(wanted);
  const memberships = await listMemberships(services(), player);
  const notice = <ChoiceNotice count={memberships.length} told={told} />;
  if (memberships.length === 0) {
    return (
      <NoDestinyAccount name={player.bungieName} returnTo={returnTo}>
        {notice}
      </NoDestinyAccount>
    );
  }
  const isChoice = memberships.length > 1;
  return (
    <>
      <PageTitle title={isChoice ? "Choose an account" : "One Destiny account"}>
        <p className="wrap-anywhere">
          {isChoice
            ? `Several Destiny accounts belong to ${player.bungieName}. Ninefold shows one at a time; you can change it whenever you like, here or on your account page.`
            : `Bungie.net names one Destiny account that belongs to ${player.bungieName}, so there is nothing to choose.`}
        </p>
      </PageTitle>
      {notice}
      <ul className="grid max-w-4xl gap-4 sm:grid-cols-2">
        {memberships.map((membership) => (
          <MembershipCard
            isShown={membership.membershipId === player.membership?.membershipId}
            key={membership.membershipId}
            membership={membership}
            origin={pictureOrigin(services())}
            returnTo={returnTo}
          />
        ))}
      </ul>
      <div className="mt-8">
        <AskAgain returnTo={returnTo}>An account is missing here?</AskAgain>
      </div>
    </>
  );
}
