import Link from "next/link";
import type { CharacterSheet } from "#lib/game/character-sheet.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { SelectCharacterForm } from "../../_ui/select-character-form.tsx";
import type { SelectPage } from "../../_ui/select-pages.ts";
import { selectCharacterAction } from "./actions.ts";
import { CharacterBanner } from "./character-banner.tsx";
import { CharacterStats } from "./character-stats.tsx";
import { PlayedFacts } from "./played-facts.tsx";

interface CardProps {
  readonly sheet: CharacterSheet;
  /** See characterName: two of a class are told apart. */
  readonly name: string;
  readonly isSelected: boolean;
  readonly origin: string;
  readonly now: Date;
  /** The page the card stands on. */
  readonly from: SelectPage;
  readonly heading?: "h2" | "h3";
  /** What the page has to say of them beside. */
  readonly children?: React.ReactNode;
}

/** One character with what the game's own screen says of them. */
export function CharacterCard({ sheet, name, isSelected, origin, now, from, ...rest }: CardProps) {
  const { heading = "h2", children } = rest;
  const { character, raceName, title, stats } = sheet;
  const { characterId, emblemBackgroundPath, emblemPath, power } = character;
  return (
    <section
      aria-label={name}
      className={`flex h-full flex-col border bg-panel ${isSelected ? "border-accent-edge" : "border-line"}`}
      id={`character-${characterId}`}
    >
      <CharacterBanner
        backgroundUrl={pictureAddress(origin, emblemBackgroundPath)}
        emblemUrl={pictureAddress(origin, emblemPath)}
        heading={heading}
        name={name}
        power={power}
        raceName={raceName}
        title={title}
      />
      <CharacterStats origin={origin} stats={stats} />
      <PlayedFacts character={character} now={now} />
      {children}
      <div className="mt-auto flex min-h-15 items-center justify-between gap-3 border-line border-t px-4 py-2">
        <SelectCharacterForm
          action={selectCharacterAction}
          characterId={characterId}
          from={from}
          isSelected={isSelected}
          name={name}
        />
        <Link
          className="link py-1 text-small"
          href={{ pathname: "/inventory", query: { character: characterId } }}
          prefetch={false}
        >
          See gear<span className="sr-only"> of {name}</span>
        </Link>
      </div>
    </section>
  );
}
