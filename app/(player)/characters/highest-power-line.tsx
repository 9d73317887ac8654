import type { Account } from "#lib/game/account.ts";
import { highestPower } from "#lib/game/highest-power.ts";
import { EquipHighestForm } from "../inventory/several/equip-highest-form.tsx";
import { powerWords } from "./power-words.ts";

interface LineProps {
  readonly account: Account;
  readonly characterId: string;
  readonly name: string;
}

/** What a character's gear comes to, what it could come to, and the way there. */
export function HighestPowerLine({ account, characterId, name }: LineProps) {
  const { total, wornTotal, toEquip } = highestPower(account, characterId);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 border-line border-t px-4 py-3 text-small">
      <dl className="flex gap-6">
        <div>
          <dt className="label">Gear worn</dt>
          <dd className="numbers pt-0.5">{powerWords(wornTotal)}</dd>
        </div>
        <div>
          <dt className="label">Highest</dt>
          <dd className={`numbers pt-0.5 ${toEquip.length > 0 ? "font-semibold text-good" : ""}`}>
            {powerWords(total)}
          </dd>
        </div>
      </dl>
      {toEquip.length > 0 ? (
        <EquipHighestForm characterId={characterId} name={name} requestId={crypto.randomUUID()} />
      ) : null}
    </div>
  );
}
