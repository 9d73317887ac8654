import type { Inventory } from "#lib/flows/load-inventory.ts";
import type { LoadoutView } from "#lib/flows/load-loadouts.ts";
import { characterName } from "../../../_ui/place-names.ts";
import { LoadoutForm } from "../loadout-form.tsx";
import { className } from "../loadout-names.ts";
import { applyLoadoutAction } from "./actions.ts";

interface ApplyProps {
  readonly view: LoadoutView;
  readonly inventory: Inventory;
  /** In a list of many: small, and without what one does more rarely. */
  readonly isShort?: boolean;
}

/** The buttons that show what applying the loadout would do, one for each character of its class. */
export function ApplyForm({ view: { loadout }, inventory: { account }, isShort = false }: ApplyProps) {
  const { characters } = account;
  const wearers = characters.filter(
    (one) => loadout.className === null || one.className === loadout.className,
  );
  const small = isShort ? " min-h-9! px-3! text-small" : " w-full";
  return (
    <LoadoutForm
      action={applyLoadoutAction}
      fields={{ loadoutId: loadout.loadoutId, requestId: crypto.randomUUID() }}
      label={`Apply ${loadout.name}`}
    >
      {wearers.length === 0 ? (
        <p className="text-quiet text-small">None of your characters is a {className(loadout.className)}.</p>
      ) : null}
      <div className={isShort ? "flex flex-wrap gap-2" : "space-y-2"}>
        {wearers.map((character) => (
          <button
            className={`${isShort ? "button-quiet" : "button"}${small}`}
            key={character.characterId}
            name="to"
            type="submit"
            value={character.characterId}
          >
            <span>
              Apply{isShort ? <span className="sr-only"> {loadout.name}</span> : null} to{" "}
              {characterName(character, characters)}
            </span>
          </button>
        ))}
        {isShort ? null : (
          <button className="button-quiet w-full" name="to" type="submit" value="vault">
            Put all of it into the vault
          </button>
        )}
      </div>
    </LoadoutForm>
  );
}
