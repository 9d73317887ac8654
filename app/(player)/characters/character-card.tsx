import Link from "next/link";
import type { Inventory } from "#lib/flows/load-inventory.ts";
import type { Character } from "#lib/game/character.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { EmblemBand } from "../../_ui/emblem-band.tsx";
import { characterName } from "../../_ui/place-names.ts";
import { SelectCharacterForm } from "../../_ui/select-character-form.tsx";
import { TimeAgo } from "../../_ui/time-ago.tsx";
import { selectCharacterAction } from "../inventory/actions.ts";

interface CardProps {
  readonly character: Character;
  readonly inventory: Inventory;
  readonly origin: string;
  readonly now: Date;
}

/** One character with what the game's own screen says of them. */
export function CharacterCard({ character, inventory, origin, now }: CardProps) {
  const { account, races, selectedCharacterId, statNames } = inventory;
  const { characterId, emblemBackgroundPath, emblemPath, power, raceHash, lastPlayedAt, stats } = character;
  const name = characterName(character, account.characters);
  const isSelected = characterId === selectedCharacterId;
  return (
    <section
      aria-label={name}
      className={`border bg-panel ${isSelected ? "border-accent-edge" : "border-line"}`}
    >
      <EmblemBand
        backgroundUrl={pictureAddress(origin, emblemBackgroundPath)}
        detail={races.get(raceHash)?.name ?? ""}
        emblemUrl={pictureAddress(origin, emblemPath)}
        heading="h2"
        name={name}
        power={power}
      />
      <dl className="grid grid-cols-2 gap-x-6 px-4 py-3 text-small">
        {Object.entries(stats)
          .filter(isBesidePower)
          .map(([statHash, value]) => (
            <Stat key={statHash} name={statNames.get(Number(statHash))?.name} value={value} />
          ))}
      </dl>
      <div className="flex items-center justify-between gap-3 border-line border-t px-4 py-2 text-quiet text-small">
        <span>
          Played <TimeAgo at={lastPlayedAt} now={now} />
        </span>
        <SelectCharacterForm
          action={selectCharacterAction}
          characterId={characterId}
          isSelected={isSelected}
          name={name}
        />
      </div>
      <Link
        className="block border-line border-t px-4 py-2.5 text-accent text-small hover:bg-raised"
        href="/inventory"
      >
        Gear<span className="sr-only"> of {name}</span>
      </Link>
    </section>
  );
}

// Power stands in the band above. Source: manifest `DestinyStatDefinition`, read 2026-11-22.
function isBesidePower([statHash]: [string, number]): boolean {
  return statHash !== "1935470627";
}

function Stat({ name, value }: { name: string | undefined; value: number }) {
  if (!name) return null;
  return (
    <div className="flex justify-between border-line border-b py-1 nth-last-[-n+2]:border-b-0">
      <dt className="text-quiet">{name}</dt>
      <dd className="numbers font-semibold">{value}</dd>
    </div>
  );
}
