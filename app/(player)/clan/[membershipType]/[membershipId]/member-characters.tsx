import type { MemberAccount } from "#lib/flows/load-clan-member.ts";
import type { MemberCharacter } from "#lib/game/clan-member.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { DataAge } from "../../../../_ui/data-age.tsx";
import { characterName } from "../../../../_ui/place-names.ts";
import { TimeStamp } from "../../../../_ui/time-stamp.tsx";
import { CharacterBanner } from "../../../characters/character-banner.tsx";
import { CharacterStats } from "../../../characters/character-stats.tsx";
import { PlayedFacts } from "../../../characters/played-facts.tsx";
import { WornGear } from "./worn-gear.tsx";

interface CharactersProps {
  readonly account: MemberAccount;
  readonly origin: string;
  readonly now: Date;
  readonly path: string;
}

/** A member's characters side by side, the one played last first. */
export function MemberCharacters({ account, origin, now, path }: CharactersProps) {
  const { characters, pictures, mintedAt, ageMs } = account;
  const all = characters.map(({ sheet }) => sheet.character);
  return (
    <>
      <p className="pb-4 text-quiet text-small">
        Bungie.net made this answer <DataAge ageMs={ageMs} key={ageMs} /> (<TimeStamp at={mintedAt} />){" · "}
        <a className="link" href={path}>
          Refresh
        </a>
      </p>
      <ul className="grid gap-5 md:grid-cols-2 xl:grid-cols-3">
        {characters.map((one) => (
          <li key={one.sheet.character.characterId}>
            <Character
              character={one}
              name={characterName(one.sheet.character, all)}
              now={now}
              origin={origin}
              pictures={pictures}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface CharacterProps {
  readonly character: MemberCharacter;
  /** See characterName: two of a class are told apart. */
  readonly name: string;
  readonly origin: string;
  readonly now: Date;
  readonly pictures: MemberAccount["pictures"];
}

function Character({ character: { sheet, worn }, name, origin, now, pictures }: CharacterProps) {
  const { character, raceName, title, stats } = sheet;
  return (
    <section aria-label={name} className="flex h-full flex-col border border-line bg-panel">
      <CharacterBanner
        backgroundUrl={pictureAddress(origin, character.emblemBackgroundPath)}
        emblemUrl={pictureAddress(origin, character.emblemPath)}
        heading="h2"
        name={name}
        power={character.power}
        raceName={raceName}
        title={title}
      />
      <PlayedFacts character={character} now={now} />
      <CharacterStats origin={origin} stats={stats} />
      {worn ? (
        <WornGear origin={origin} pictures={pictures} worn={worn} />
      ) : (
        <p className="border-line border-t px-4 py-4 text-quiet text-small">
          They keep what they wear private at Bungie.net.
        </p>
      )}
    </section>
  );
}
