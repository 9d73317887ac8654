import type { ClanHead } from "#lib/game/clan.ts";
import type { ClanBanner as Banner } from "#lib/game/clan-banner.ts";
import { Fact } from "../../_ui/fact.tsx";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { ClanBanner } from "./clan-banner.tsx";

interface TitleProps {
  readonly clan: ClanHead;
  readonly banner: Banner | null;
  readonly origin: string;
  /** When it was read. */
  readonly children: React.ReactNode;
}

/** What a clan says of itself, beside its banner. */
export function ClanTitle({ clan, banner, origin, children }: TitleProps) {
  return (
    <div className="clan-title">
      <ClanBanner banner={banner} origin={origin} />
      <div className="min-w-0">
        {clan.callSign ? (
          <p className="label clan-call-sign wrap-anywhere">
            <span className="sr-only">Call sign: </span>
            {clan.callSign}
          </p>
        ) : null}
        <h1 className="wrap-anywhere font-semibold text-title">{clan.name}</h1>
        {clan.motto ? <p className="wrap-anywhere mt-1 text-lead text-quiet">{clan.motto}</p> : null}
        <ClanFacts clan={clan} />
        <div className="mt-3">{children}</div>
      </div>
      {clan.about ? (
        <details className="clan-about">
          <summary className="link cursor-pointer text-small">What the clan says of itself</summary>
          <p className="wrap-anywhere mt-2 max-w-[70ch] whitespace-pre-line text-quiet">{clan.about}</p>
        </details>
      ) : null}
    </div>
  );
}

function ClanFacts({ clan: { level, levelCap, memberCount, memberLimit, foundedAt } }: { clan: ClanHead }) {
  return (
    <dl className="clan-facts">
      {memberCount === null ? null : (
        <Fact term="Members">{memberLimit === null ? memberCount : `${memberCount} of ${memberLimit}`}</Fact>
      )}
      {level === null ? null : <Fact term="Level">{levelCap ? `${level} of ${levelCap}` : level}</Fact>}
      {foundedAt ? (
        <Fact term="Founded">
          <TimeStamp at={foundedAt} shape="date" />
        </Fact>
      ) : null}
    </dl>
  );
}
