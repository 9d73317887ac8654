import type { Metadata } from "next";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadInventory } from "#lib/flows/load-inventory.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { PageTitle } from "../../_ui/page-title.tsx";
import { characterName } from "../../_ui/place-names.ts";
import { DataLine, StaleNotice } from "../inventory/data-line.tsx";
import { UnreadablePage } from "../unreadable-page.tsx";
import { CharacterCard } from "./character-card.tsx";
import { HighestPowerLine } from "./highest-power-line.tsx";

export const metadata: Metadata = { title: "Characters" };

export default async function CharactersPage() {
  const player = await requirePlayer();
  const now = new Date();
  const loaded = await loadInventory(services(), player, now);
  if (!loaded.ok) return <UnreadablePage player={player} problem={loaded.problem} />;
  const { inventory } = loaded;
  const { account, sheets, selectedCharacterId } = inventory;
  return (
    <>
      <PageTitle title="Characters">
        <p>Other pages open with the selected one, in every browser you sign in with.</p>
        <DataLine inventory={inventory} path="/characters" />
      </PageTitle>
      <StaleNotice inventory={inventory} />
      <ul className="grid max-w-6xl gap-5 md:grid-cols-2 lg:grid-cols-3">
        {sheets.map((sheet) => (
          <li key={sheet.character.characterId}>
            <CharacterCard
              from="/characters"
              isSelected={sheet.character.characterId === selectedCharacterId}
              name={characterName(sheet.character, account.characters)}
              now={now}
              origin={pictureOrigin(services())}
              sheet={sheet}
            >
              <HighestPowerLine
                account={account}
                characterId={sheet.character.characterId}
                name={characterName(sheet.character, account.characters)}
              />
            </CharacterCard>
          </li>
        ))}
      </ul>
    </>
  );
}
