import { CLASS_NAMES, type ClassName } from "#lib/game/character.ts";
import { READER_LOCALES } from "#lib/game/reader-locale.ts";
import { listZones } from "#lib/game/reader-zone.ts";
import { SettingBox } from "../../_ui/setting-box.tsx";
import { KeyFields } from "../key-fields.tsx";
import { saveLetterSettingsAction } from "./actions.ts";
import type { PartProps } from "./part.tsx";
import { localeWords, zoneWords } from "./reader-words.ts";

const NAMES: Readonly<Record<ClassName, string>> = { titan: "Titan", hunter: "Hunter", warlock: "Warlock" };

/** What the letters are like: one plain form. */
export function SettingsForm({ letter: { settings, linkedTo }, of }: PartProps) {
  const { classes, zone, locale } = settings;
  return (
    <form action={saveLetterSettingsAction} className="space-y-4">
      <KeyFields of={of} />
      <div className="panel divide-y divide-line">
        <fieldset className="px-4 py-4">
          <legend className="float-left mb-2 w-full font-semibold">Armor for</legend>
          <div className="clear-both flex flex-wrap gap-x-8 gap-y-3">
            {CLASS_NAMES.map((name) => (
              <label className="flex items-center gap-3" key={name}>
                <input
                  className="size-5 accent-accent-fill"
                  defaultChecked={classes.length === 0 || classes.includes(name)}
                  key={classes.join()}
                  name="classes"
                  type="checkbox"
                  value={name}
                />
                {NAMES[name]}
              </label>
            ))}
          </div>
          <p className="mt-2 max-w-[64ch] text-quiet text-small">
            Weapons, catalysts and materials are for everybody and always listed. None ticked means all three.
          </p>
        </fieldset>
        <SettingBox isOn={settings.onlyLacking} name="onlyLacking" title="Only what I lack">
          {linkedTo
            ? "Leaves out what is in your collections, unless its roll beats your best copy. No letter comes when nothing is left."
            : "Needs a linked account, see below: without one nobody knows what you lack, and every ware is listed."}
        </SettingBox>
        <SettingBox isOn={settings.corrections} name="corrections" title="Tell me when his wares change">
          Should Bungie change what he sells after a letter has left, one more comes, at most, and says what
          is different.
        </SettingBox>
        <div className="grid gap-4 px-4 py-4 sm:grid-cols-2">
          <Choice label="Time zone" name="zone" options={zonesWith(zone)} value={zone} words={zoneWords} />
          <Choice
            label="Dates and numbers"
            name="locale"
            options={READER_LOCALES}
            value={locale}
            words={localeWords}
          />
        </div>
      </div>
      <button className="button" type="submit">
        Save
      </button>
    </form>
  );
}

/** A browser may have told an old name, which is in no list. */
function zonesWith(zone: string): readonly string[] {
  const zones = listZones();
  return zones.includes(zone) ? zones : [zone, ...zones];
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly words: (option: string) => string;
}

function Choice({ name, label, value, options, words }: ChoiceProps) {
  return (
    <div>
      <label className="mb-1 block font-medium text-small" htmlFor={name}>
        {label}
      </label>
      <select className="input" defaultValue={value} id={name} key={value} name={name}>
        {options.map((option) => (
          <option key={option} value={option}>
            {words(option)}
          </option>
        ))}
      </select>
    </div>
  );
}
