import Link from "next/link";
import type { AccountOverview } from "#lib/flows/load-account-overview.ts";
import { ChosenMark } from "../../_ui/chosen-mark.tsx";
import { platformName } from "../../_ui/platform-name.ts";
import { PlatformPicture } from "../../_ui/platform-picture.tsx";
import { TimeAgo } from "../../_ui/time-ago.tsx";
import { AccountSection } from "./account-section.tsx";
import { reloadMembershipsAction } from "./actions.ts";

type Membership = AccountOverview["memberships"][number];

interface AccountsProps {
  readonly memberships: readonly Membership[];
  readonly origin: string;
  readonly now: Date;
  /** What was just done here. */
  readonly children: React.ReactNode;
}

/** Every Destiny account behind the Bungie.net account, with its platform, and which of them is shown. */
export function DestinyAccounts({ memberships, origin, now, children }: AccountsProps) {
  const chosen = memberships.find(({ isChosen }) => isChosen);
  const activeCount = memberships.filter(({ standing }) => standing === "active").length;
  return (
    <AccountSection id="platforms" intro={introFor(activeCount, chosen)} title="Platforms">
      {children}
      {memberships.length > 0 ? (
        <ul className="panel divide-y divide-line">
          {memberships.map((membership) => (
            <PlatformRow key={membership.membershipId} membership={membership} now={now} origin={origin}>
              <Standing canChoose={activeCount > 1} chosen={chosen} membership={membership} />
            </PlatformRow>
          ))}
        </ul>
      ) : (
        <p className="panel px-4 py-3">
          There is no Destiny 2 account behind this Bungie.net account. Start the game once with it, then ask
          again.
        </p>
      )}
      <form action={reloadMembershipsAction} className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button className="button-quiet" type="submit">
          Ask Bungie.net again
        </button>
        <p className="text-quiet text-small">After a change of cross save, or a platform linked anew.</p>
      </form>
    </AccountSection>
  );
}

function introFor(activeCount: number, chosen: Membership | undefined): string {
  if (activeCount > 1 && !chosen) return "Several accounts can be played. Choose which one Ninefold shows.";
  if (activeCount > 1) return "Several accounts can be played; Ninefold shows one of them.";
  return "The Destiny 2 accounts that Bungie.net links to yours.";
}

function PlatformRow({
  membership: { membershipType, displayName, iconPath, lastPlayedAt },
  origin,
  now,
  children,
}: {
  readonly membership: Membership;
  readonly origin: string;
  readonly now: Date;
  readonly children: React.ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
      <PlatformPicture iconPath={iconPath} origin={origin} />
      <div className="min-w-0 grow basis-40">
        <h3 className="font-semibold">{platformName(membershipType)}</h3>
        <p className="wrap-anywhere text-quiet text-small">
          {displayName}
          {lastPlayedAt ? (
            <>
              {" · last played "}
              <TimeAgo at={lastPlayedAt} now={now} />
            </>
          ) : null}
        </p>
      </div>
      <div className="text-small max-sm:pl-14">{children}</div>
    </li>
  );
}

/** What becomes of this account on the site, and the way to change it. */
function Standing({
  membership: { standing, isChosen, membershipType },
  chosen,
  canChoose,
}: {
  readonly membership: Membership;
  readonly chosen: Membership | undefined;
  readonly canChoose: boolean;
}) {
  if (standing === "unavailable")
    return <span className="text-quiet">Bungie.net could not read it, or nothing is on it</span>;
  if (standing === "overridden") {
    return (
      <span className="text-quiet">
        Joined by cross save{chosen ? `: ${platformName(chosen.membershipType)} is shown` : ""}
      </span>
    );
  }
  if (!isChosen) return <ChooseLink of={platformName(membershipType)} text="Use this account" />;
  return (
    <span className="flex items-center gap-4">
      <span className="flex items-center gap-1.5 font-semibold text-accent">
        <ChosenMark />
        Shown here
      </span>
      {canChoose ? <ChooseLink text="Change" /> : null}
    </span>
  );
}

function ChooseLink({ text, of }: { text: string; of?: string }) {
  return (
    <Link className="link" href="/choose-membership?returnTo=%2Faccount" prefetch={false}>
      {text}
      {of ? <span className="sr-only"> on {of}</span> : null}
    </Link>
  );
}
