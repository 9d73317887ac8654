interface BannerProps {
  readonly backgroundUrl: string | null;
  readonly emblemUrl: string | null;
  readonly name: string;
  readonly raceName: string | null;
  readonly title: string | null;
  readonly power: number;
  readonly heading: "h2" | "h3";
}

/**
 * A character as the game's own nameplate shows one: the emblem flush with the left edge of its background, in their
 * natural sizes. Dark under either colour scheme: emblems are made for white letters.
 */
export function CharacterBanner({ heading: Heading, ...facts }: BannerProps) {
  const { backgroundUrl, emblemUrl, name, raceName, title, power } = facts;
  return (
    <div className="relative flex min-h-24 overflow-hidden bg-[#11161e] text-[#f4f6f9] [text-shadow:0_1px_3px_#000]">
      {backgroundUrl ? (
        <img
          alt=""
          className="absolute inset-0 size-full object-cover object-left"
          height="96"
          src={backgroundUrl}
          width="474"
        />
      ) : null}
      <span
        aria-hidden="true"
        className="absolute inset-0 bg-linear-to-r from-[#0a0d12]/70 via-[#0a0d12]/60 to-[#0a0d12]/75"
      />
      {emblemUrl ? (
        <img alt="" className="relative size-24 shrink-0" height="96" src={emblemUrl} width="96" />
      ) : null}
      <div className="relative flex min-w-0 grow flex-col justify-center py-2 pl-4 leading-tight">
        <Heading className="wrap-anywhere font-semibold text-lead leading-snug">{name}</Heading>
        {raceName ? <p className="wrap-anywhere text-small">{raceName}</p> : null}
        {title ? (
          <p className="wrap-anywhere font-medium text-[#d9c2ec] text-small">
            <span className="sr-only">Title: </span>
            {title}
          </p>
        ) : null}
      </div>
      <p className="relative flex shrink-0 flex-col items-end justify-center py-2 pr-4 pl-3">
        <span className="font-semibold text-[#e4e8ee] text-micro uppercase tracking-[0.09em]">
          Power<span className="sr-only"> </span>
        </span>
        <span className="numbers font-semibold text-[#f2dd9d] text-title">{power}</span>
      </p>
    </div>
  );
}
