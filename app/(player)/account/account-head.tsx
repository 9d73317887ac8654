import type { AccountOverview } from "#lib/flows/load-account-overview.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { OperatorLink } from "./operator-link.tsx";

/** Who one is: the picture, the name with its code set apart, and since when one is here. */
export function AccountHead({
  overview: { bungieName, avatarPath, signedUpAt },
  origin,
}: {
  readonly overview: AccountOverview;
  readonly origin: string;
}) {
  const avatarUrl = pictureAddress(origin, avatarPath);
  const codeAt = bungieName.lastIndexOf("#");
  const name = codeAt > 0 ? bungieName.slice(0, codeAt) : bungieName;
  return (
    <div className="flex items-center gap-4 pt-8 pb-7 sm:gap-5 sm:pt-10">
      {avatarUrl ? (
        <img
          alt=""
          className="size-16 shrink-0 border border-line bg-panel sm:size-20"
          height="80"
          src={avatarUrl}
          width="80"
        />
      ) : null}
      <div className="min-w-0">
        <p className="label mb-1">Your account</p>
        <h1 className="wrap-anywhere font-semibold text-title">
          {name}
          <span className="ml-0.5 font-normal text-quiet">{bungieName.slice(name.length)}</span>
        </h1>
        <p className="text-quiet text-small">
          Here since <TimeStamp at={signedUpAt} shape="day" />
        </p>
        <OperatorLink />
      </div>
    </div>
  );
}
