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
  const { account, sheets, selectedCharacterId } = inventory;
  const sheet = sheets.find((one) => one.character === character);
  const { characterId, emblemBackgroundPath, emblemPath, power, lastPlayedAt } = character;
  const name = characterName(character, account.characters);
  const isSelected = characterId === selectedCharacterId;
  return (
    <section
      aria-label={name}
      className={`border bg-panel ${isSelected ? "border-accent-edge" : "border-line"}`}
    >
      <EmblemBand
        backgroundUrl={pictureAddress(origin, emblemBackgroundPath)}
        detail={sheet?.raceName ?? ""}
        emblemUrl={pictureAddress(origin, emblemPath)}
        heading="h2"
        name={name}
        power={power}
      />
      <dl className="grid grid-cols-2 gap-x-6 px-4 py-3 text-small">
        {sheet?.stats.map(({ statHash, name: statName, value }) => (
          <Stat key={statHash} name={statName} value={value} />
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

function Stat({ name, value }: { name: string | undefined; value: number }) {
  if (!name) return null;
  return (
    <div className="flex justify-between border-line border-b py-1 nth-last-[-n+2]:border-b-0">
      <dt className="text-quiet">{name}</dt>
      <dd className="numbers font-semibold">{value}</dd>
    </div>
  );
}
