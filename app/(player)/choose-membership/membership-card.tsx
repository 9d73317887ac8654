import type { Route } from "next";
import Link from "next/link";
import type { DestinyMembership } from "#lib/game/choose-membership.ts";
import { ChosenMark } from "../../_ui/chosen-mark.tsx";
import { platformName } from "../../_ui/platform-name.ts";
import { PlatformPicture } from "../../_ui/platform-picture.tsx";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { pickMembershipAction } from "./actions.ts";

interface CardProps {
  readonly membership: DestinyMembership;
  readonly isShown: boolean;
  readonly origin: string;
  readonly returnTo: string;
}

/** One Destiny account with its platform, and the button that shows it; or that it is the one shown. */
export function MembershipCard({ membership, isShown, origin, returnTo }: CardProps) {
  const { membershipType, displayName, lastPlayedAt, iconPath, isCrossSavePrimary } = membership;
  return (
    <li className={`flex flex-col border bg-panel ${isShown ? "border-accent-edge" : "border-line"}`}>
      <div className="flex grow items-start gap-4 px-4 py-4">
        <PlatformPicture iconPath={iconPath} origin={origin} />
        <div className="min-w-0">
          <h2 className="wrap-anywhere font-semibold">
            {displayName} on {platformName(membershipType)}
          </h2>
          <p className="text-quiet text-small">
            {lastPlayedAt ? (
              <>
                Last played <TimeStamp at={lastPlayedAt} />
              </>
            ) : (
              "Bungie.net does not say when it was last played."
            )}
          </p>
          {isCrossSavePrimary ? (
            <p className="text-quiet text-small">Cross save joins your platforms in it.</p>
          ) : null}
        </div>
      </div>
      <div className="border-line border-t px-4 py-3">
        {isShown ? (
          <ShownNow returnTo={returnTo} />
        ) : (
          <PickForm membership={membership} returnTo={returnTo} />
        )}
      </div>
    </li>
  );
}

function ShownNow({ returnTo }: { returnTo: string }) {
  const wayOn = (returnTo === "/" ? "/characters" : returnTo) as Route;
  return (
    <p className="flex min-h-10 flex-wrap items-center justify-between gap-x-4">
      <span className="flex items-center gap-1.5 font-semibold text-accent">
        <ChosenMark />
        Shown now
      </span>
      <Link className="link" href={wayOn} prefetch={false}>
        Go on with it
      </Link>
    </p>
  );
}

function PickForm({ membership, returnTo }: { membership: DestinyMembership; returnTo: string }) {
  const { membershipId, membershipType } = membership;
  return (
    <form action={pickMembershipAction}>
      <input name="membershipId" type="hidden" value={membershipId} />
      <input name="returnTo" type="hidden" value={returnTo} />
      <button className="button" type="submit">
        Use this account<span className="sr-only"> on {platformName(membershipType)}</span>
      </button>
    </form>
  );
}
