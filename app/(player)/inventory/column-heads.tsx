import type { Inventory } from "#lib/flows/load-inventory.ts";
import { vaultRoom } from "#lib/game/inventory-rows.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { EmblemBand } from "../../_ui/emblem-band.tsx";
import { characterName } from "../../_ui/place-names.ts";
import { SelectCharacterForm } from "../../_ui/select-character-form.tsx";
import { TimeAgo } from "../../_ui/time-ago.tsx";
import { selectCharacterAction } from "../characters/actions.ts";
import { CurrencyLine } from "./currency-line.tsx";

interface HeadsProps {
  readonly inventory: Inventory;
  readonly origin: string;
  readonly now: Date;
}

/** Who and what the columns are; the first line of the grid. */
export function ColumnHeads({ inventory, origin, now }: HeadsProps) {
  const { account, sheets, selectedCharacterId } = inventory;
  return (
    <div className="column-heads gear-cells">
      {sheets.map(({ character, raceName }, column) => {
        const { characterId, power, lastPlayedAt, emblemBackgroundPath, emblemPath } = character;
        const isSelected = characterId === selectedCharacterId;
        const name = characterName(character, account.characters);
        return (
          <section aria-label={name} data-column={column} data-place={characterId} key={characterId}>
            <div className={`border ${isSelected ? "border-accent-edge" : "border-line"}`}>
              <EmblemBand
                backgroundUrl={pictureAddress(origin, emblemBackgroundPath)}
                detail={raceName ?? ""}
                emblemUrl={pictureAddress(origin, emblemPath)}
                isFirst={isSelected}
                name={name}
                power={power}
              />
            </div>
            <div className="flex items-center justify-between gap-2 text-micro text-quiet">
              <span className="truncate">
                Played <TimeAgo at={lastPlayedAt} now={now} />
              </span>
              <SelectCharacterForm
                action={selectCharacterAction}
                characterId={characterId}
                from="/inventory"
                isPlain
                isSelected={isSelected}
                name={name}
              />
            </div>
          </section>
        );
      })}
      <VaultHead inventory={inventory} origin={origin} />
    </div>
  );
}

function VaultHead({ inventory, origin }: { inventory: Inventory; origin: string }) {
  const { account, currencies } = inventory;
  const { used, capacity } = vaultRoom(account);
  return (
    <section aria-label="Vault" className="gear-vault" data-column="vault" data-place="vault">
      <div className="flex h-14.5 items-center justify-between border border-line bg-panel px-3">
        <span className="font-semibold">Vault</span>
        <span className="numbers font-semibold text-lead">
          {used}
          {capacity === null ? null : <span className="font-normal text-quiet"> / {capacity}</span>}
        </span>
      </div>
      {capacity === null ? null : (
        <meter
          aria-label="Vault slots in use"
          className="vault-meter"
          high={capacity * 0.95}
          max={capacity}
          value={used}
        />
      )}
      <CurrencyLine currencies={currencies} origin={origin} />
    </section>
  );
}
