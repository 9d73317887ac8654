import Link from "next/link";
import {
  type ActivityFilter,
  CAUSE_CHOICES,
  isEverything,
  OUTCOME_CHOICES,
  PERIOD_DAYS,
  WRITE_KINDS,
} from "#lib/game/activity-filter.ts";
import type { Asked } from "#lib/game/wish.ts";
import { Field } from "../../_ui/field.tsx";
import { characterName } from "../../_ui/place-names.ts";
import { CAUSE_WORDS, KIND_WORDS, OUTCOME_WORDS, PERIOD_WORDS } from "./activity-words.ts";
import { LONGEST_NAME } from "./input.ts";

interface FormProps {
  readonly filter: ActivityFilter;
  readonly characters: Asked["characters"];
}

/** What to look for. A plain form that leads to an address, so that what it finds can be kept and come back to. */
export function ActivityFilterForm({ filter, characters }: FormProps) {
  const { itemName, kind, outcome, cause, characterId, days } = filter;
  return (
    <search>
      <form action="/activity" className="activity-filter panel">
        <Field
          defaultValue={itemName}
          id="item"
          label="Item"
          maxLength={LONGEST_NAME}
          name="item"
          type="search"
        />
        <Choice chosen={kind} label="What" name="what" options={WRITE_KINDS} words={KIND_WORDS} />
        <Choice
          chosen={outcome}
          label="Outcome"
          name="outcome"
          options={OUTCOME_CHOICES}
          words={OUTCOME_WORDS}
        />
        <Choice chosen={cause} label="Why" name="who" options={CAUSE_CHOICES} words={CAUSE_WORDS} />
        <Choice
          chosen={characterId}
          label="Character"
          name="character"
          options={characters.map((one) => one.characterId)}
          words={Object.fromEntries(
            characters.map((one) => [one.characterId, characterName(one, characters)]),
          )}
        />
        <Choice chosen={days} label="When" name="days" options={PERIOD_DAYS} words={PERIOD_WORDS} />
        <div className="activity-filter-end">
          <button className="button" type="submit">
            Show
          </button>
          {isEverything(filter) ? null : (
            <Link className="link text-small" href="/activity" prefetch={false}>
              Clear filters
            </Link>
          )}
        </div>
      </form>
    </search>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly name: string;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly chosen: T | null;
}

function Choice<T extends string | number>({ label, name, options, words, chosen }: ChoiceProps<T>) {
  return (
    <div>
      <label className="mb-1 block font-medium text-small" htmlFor={name}>
        {label}
      </label>
      {/* A new address may choose otherwise: without the key the browser's own choice would stay. */}
      <select className="input" defaultValue={chosen ?? ""} id={name} key={chosen} name={name}>
        <option value="">All</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </select>
    </div>
  );
}
