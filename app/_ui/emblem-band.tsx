"use client";

// Runs in the browser too, though nothing in it needs to: as a component of the server its whole markup would be sent
// a second time, as data.

interface BandProps {
  readonly backgroundUrl: string | null;
  readonly emblemUrl: string | null;
  readonly name: string;
  readonly detail: string;
  readonly power: number;
  /** The one that is seen first, and on a phone the largest picture of all: fetched before the others. */
  readonly isFirst?: boolean;
  /** Where the name is a heading of the page. */
  readonly heading?: "h2" | "div";
}

/** A character as the game's own menus show one: emblem behind, class and race, power in gold. */
export function EmblemBand({
  backgroundUrl,
  emblemUrl,
  name,
  detail,
  power,
  isFirst = false,
  heading: Name = "div",
}: BandProps) {
  return (
    <div className="relative flex h-14 items-center overflow-hidden bg-[#11161e] pr-3 pl-15 text-[#f4f6f9]">
      {backgroundUrl ? (
        <img
          alt=""
          className="absolute inset-0 size-full object-cover object-left"
          fetchPriority={isFirst ? "high" : "low"}
          height="96"
          src={backgroundUrl}
          width="474"
        />
      ) : null}
      <span
        aria-hidden="true"
        className="absolute inset-0 bg-linear-to-r from-transparent via-[#0a0d12]/55 to-[#0a0d12]/80"
      />
      {emblemUrl ? (
        <img
          alt=""
          className="absolute inset-y-2 left-2 size-10"
          fetchPriority="low"
          height="40"
          src={emblemUrl}
          width="40"
        />
      ) : null}
      <div className="relative min-w-0 grow leading-tight [text-shadow:0_1px_3px_#000]">
        <Name className="truncate font-semibold">{name}</Name>
        <div className="truncate text-micro">{detail}</div>
      </div>
      <div className="numbers relative font-semibold text-[#f2dd9d] text-lead [text-shadow:0_1px_3px_#000]">
        <span className="sr-only">power </span>
        {power}
      </div>
    </div>
  );
}
