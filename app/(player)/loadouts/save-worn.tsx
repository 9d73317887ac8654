import type { Inventory } from "#lib/flows/load-inventory.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { EmblemBand } from "../../_ui/emblem-band.tsx";
import { characterName } from "../../_ui/place-names.ts";
import { SaveWornForm } from "./save-worn-form.tsx";

/** One form a character that saves what they wear now. */
export function SaveWorn({ inventory, origin }: { inventory: Inventory; origin: string }) {
  const { account, sheets } = inventory;
  return (
    <section aria-labelledby="save-heading" className="pt-10">
      <h2 className="pb-3 font-semibold text-lead" id="save-heading">
        Save what is worn now
      </h2>
      <ul className="grid max-w-6xl gap-4 md:grid-cols-2 lg:grid-cols-3">
        {sheets.map(({ character, raceName }) => {
          const name = characterName(character, account.characters);
          return (
            <li className="panel" key={character.characterId}>
              <EmblemBand
                backgroundUrl={pictureAddress(origin, character.emblemBackgroundPath)}
                detail={raceName ?? ""}
                emblemUrl={pictureAddress(origin, character.emblemPath)}
                name={name}
                power={character.power}
              />
              <SaveWornForm characterId={character.characterId} name={name} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
