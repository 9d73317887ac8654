import Link from "next/link";
import {
  CLAN_ROLES,
  isFiltered,
  ROSTER_SORTS,
  type RosterView,
  WHOLE_ROSTER,
} from "#lib/game/clan-roster.ts";
import { Field } from "../../_ui/field.tsx";
import { platformName } from "../../_ui/platform-name.ts";
import { ROLE_WORDS, SORT_WORDS } from "./clan-words.ts";
import { CLAN_PLATFORMS, LONGEST_NAME } from "./input.ts";
import { rosterAddress } from "./roster-address.ts";

/** Whom to show and in what order. A plain form that leads to an address, so that it can be kept and come back to. */
export function RosterFilterForm({ view }: { view: RosterView }) {
  const roles = CLAN_ROLES.filter((role) => role !== "unknown");
  return (
    <search>
      <form action="/clan" className="roster-filter panel">
        <Field
          defaultValue={view.name}
          id="name"
          key={view.name}
          label="Name"
          maxLength={LONGEST_NAME}
          name="name"
          type="search"
        />
        <Choice
          all="All roles"
          chosen={view.role}
          label="Role"
          name="role"
          options={roles.map((role) => ({ value: role, words: ROLE_WORDS[role] }))}
        />
        <Choice
          all="All platforms"
          chosen={view.platform}
          label="Platform"
          name="platform"
          options={CLAN_PLATFORMS.map((type) => ({ value: type, words: platformName(type) }))}
        />
        <Choice
          chosen={view.sort}
          label="Order"
          name="sort"
          options={ROSTER_SORTS.map((sort) => ({ value: sort, words: SORT_WORDS[sort] }))}
        />
        <div className="roster-filter-end">
          <label className="flex min-h-10 items-center gap-2 text-small">
            <input
              className="size-4 accent-(--color-accent-edge)"
              defaultChecked={view.onlyOnline}
              key={String(view.onlyOnline)}
              name="online"
              type="checkbox"
              value="1"
            />
            Only playing now
          </label>
          <button className="button" type="submit">
            Show
          </button>
        </div>
      </form>
      {isFiltered(view) ? (
        <p className="mt-3">
          <Link
            className="link text-small"
            href={rosterAddress({ ...WHOLE_ROSTER, sort: view.sort })}
            prefetch={false}
          >
            Clear filters
          </Link>
        </p>
      ) : null}
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  /** What choosing nothing means; left out where something is always chosen. */
  readonly all?: string;
  readonly chosen: string | number | null;
  readonly options: readonly { readonly value: string | number; readonly words: string }[];
}

function Choice({ label, name, all, chosen, options }: ChoiceProps) {
  return (
    <div>
      <label className="mb-1 block font-medium text-small" htmlFor={name}>
        {label}
      </label>
      {/* A new address may choose otherwise: without the key the browser's own choice would stay. */}
      <select className="input" defaultValue={chosen ?? ""} id={name} key={chosen} name={name}>
        {all ? <option value="">{all}</option> : null}
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
