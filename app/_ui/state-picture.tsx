import type { Problem } from "#lib/game/problem.ts";
import { BROKEN, type Drawing, Drawn, GROUND, NOWHERE } from "./drawing.tsx";

const DIAMOND = "l9 9-9 9-9-9z";

const DRAWINGS = {
  /** A dish that nobody sends to. */
  down: {
    lines: `${GROUND}M54 84 60 63M74 84 64 66M36 34A30 30 0 0 0 82 65ZM59 49 72 31`,
    missing: "M85 36A14 14 0 0 0 71 17M97 39A27 27 0 0 0 73 5",
    accent: "M70 31a3 3 0 1 0 6 0 3 3 0 1 0-6 0",
  },
  /** Many before a gate that lets one through at a time. */
  busy: {
    lines: `${GROUND}M96 84V30M108 84V30M92 30H112M92 24H112M16 66${DIAMOND}M38 66${DIAMOND}M60 66${DIAMOND}`,
    accent: `M82 66${DIAMOND}`,
  },
  /** An hourglass. */
  slow: {
    lines:
      "M42 12H86M42 84H86M47 12V24C47 38 61 40 61 48 61 56 47 58 47 72V84M81 12V24C81 38 67 40 67 48 67 56 81 58 81 72V84M52 76C56 68 72 68 76 76",
    missing: "M64 42V66",
    accent: "M53 30H75",
  },
  /** A door that has fallen shut. */
  "signed-out": {
    lines: `${GROUND}M44 84V14H84V84M50 84V20H78V84`,
    accent: "M70 50a3 3 0 1 0 6 0 3 3 0 1 0-6 0M73 53V60",
  },
  /** A closed eye. */
  private: {
    lines: "M30 50 23 58M45 58 40 68M64 61V72M83 58 88 68M98 50 105 58",
    missing: "M20 38C38 12 90 12 108 38",
    accent: "M20 38C38 68 90 68 108 38",
  },
  /** A card with nobody on it. */
  "no-account": {
    lines: "M26 22H102V76H26ZM62 38H92M62 48H92M62 58H80",
    missing: "M36 34H54V52H36Z",
    accent: "M45 38V48M40 43H50",
  },
  /** Three places on a stage, nobody on any. */
  "no-characters": {
    lines: `${GROUND}M22 84V76H46V84M52 84V70H76V84M82 84V76H106V84`,
    missing:
      "M34 44a5 5 0 1 0 .1 0M25 72C25 60 43 60 43 72M94 44a5 5 0 1 0 .1 0M85 72C85 60 103 60 103 72M64 34a6 6 0 1 0 .1 0M54 66C54 52 74 52 74 66",
    accent: "M52 70H76",
  },
  /** Shelves with a gap. */
  incomplete: {
    lines: "M34 18H52V36H34ZM55 18H73V36H55ZM76 18H94V36H76ZM34 39H52V57H34ZM34 60H52V78H34ZM55 60H73V78H55Z",
    missing: "M76 39H94V57H76ZM76 60H94V78H76Z",
    accent: "M55 39H73V57H55Z",
  },
  /** A book that is being filled. */
  definitions: {
    lines:
      "M64 26C52 16 34 16 20 20V76C34 72 52 72 64 82 76 72 94 72 108 76V20C94 16 76 16 64 26ZM64 26V82M30 32C38 30 46 31 54 35M30 44C38 42 46 43 54 47M30 56C38 54 46 55 54 59",
    missing: "M74 47C82 43 90 42 98 44M74 59C82 55 90 54 98 56",
    accent: "M74 35C82 31 90 30 98 32",
  },
  /** A message in signs that nobody reads. */
  unexplained: {
    lines: "M22 16H106V66H62L46 80V66H22ZM38 34l8 8-8 8-8-8zM58 49 66 34 74 49ZM84 36H98M84 42H98M84 48H98",
    accent: "M38 58H74",
  },
  /** A gate with its bar down. */
  "not-let-in": {
    lines: `${GROUND}M26 84V40H36V84M30 52H108M98 52V84`,
    missing: "M44 70H90",
    accent: "M46 47 40 57M62 47 56 57M78 47 72 57M94 47 88 57",
  },
  /** The mark that something left where it lay. */
  gone: {
    lines: `${GROUND}M74 40H98V64H74Z`,
    missing: "M30 40H54V64H30Z",
    accent: "M58 52H70M66 48 70 52 66 56",
  },
  /** A stall without its keeper. */
  "vendor-away": {
    lines: `${GROUND}M30 84V38M98 84V38M30 62H98M24 38 34 18H94L104 38ZM44 18 40 38M64 18V38M84 18 88 38`,
    missing: "M64 44a4 4 0 1 0 .1 0M55 62C55 52 73 52 73 62",
    accent: "M61 73a3 3 0 1 0 6 0 3 3 0 1 0-6 0",
  },
  /** A pole without its banner. */
  "no-clan": {
    lines: `${GROUND}M40 84V12M36 16H92`,
    missing: "M46 22H86V62L66 52 46 62Z",
    accent: "M66 26l7 7-7 7-7-7z",
  },
  /** A cable that is not plugged in. */
  offline: {
    lines:
      "M10 60H34C40 60 40 48 46 48H50M50 40H60V56H50ZM60 44H66M60 52H66M118 36H100C94 36 94 48 88 48H84M84 38V58H78V38Z",
    accent: "M70 36V30M74 62V68M66 62 62 67",
  },
  "not-found": NOWHERE,
  broken: BROKEN,
  /** Something that is being built. */
  building: {
    lines: `${GROUND}M32 84V20M96 84V20M32 40H96M32 62H96M32 40 96 62M32 62 64 84M96 20H32`,
    accent: "M58 20H70V10H58Z",
  },
} as const satisfies Readonly<Record<string, Drawing>>;

export type StatePictureName = keyof typeof DRAWINGS;

/** A small drawing of what a page is about when it cannot show what it was made for. Decoration: words stand beside it. */
export function StatePicture({ name, className }: { name: StatePictureName; className?: string }) {
  return <Drawn {...(className ? { className } : {})} drawing={DRAWINGS[name]} name={name} />;
}

const PICTURES: Readonly<Partial<Record<Problem["kind"], StatePictureName>>> = {
  maintenance: "down",
  busy: "busy",
  "no-answer": "slow",
  "signed-out": "signed-out",
  private: "private",
  "no-destiny-account": "no-account",
  "no-characters": "no-characters",
  incomplete: "incomplete",
  "definitions-missing": "definitions",
  unexplained: "unexplained",
  "not-let-in": "not-let-in",
  "item-gone": "gone",
  "unknown-item": "gone",
  "vendor-away": "vendor-away",
  "not-a-clan-mate": "not-found",
  "mate-private": "private",
  "mate-vanished": "gone",
  "mate-without-characters": "no-characters",
};

/** The drawing as it stands beside the words of a notice. */
export function NoticePicture({ name }: { name: StatePictureName }) {
  return <StatePicture className="h-14 max-sm:h-11" name={name} />;
}

export function ProblemPicture({ problem }: { problem: Problem }) {
  return <NoticePicture name={pictureOf(problem)} />;
}

/** The drawing of a problem that can keep a whole page from being shown. */
export function pictureOf({ kind }: Problem): StatePictureName {
  return PICTURES[kind] ?? "broken";
}
