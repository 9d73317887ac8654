import type { DuplicateGroup, DuplicatesView } from "#lib/flows/load-duplicates.ts";
import { TAGS } from "#lib/game/item-mark.ts";
import { TAG_NAMES } from "../../../_ui/tag-names.ts";
import { compareAddress } from "../compare/compare-address.ts";
import { MarkSelection } from "../marks/mark-selection.tsx";
import { CopyRow } from "./copy-row.tsx";
import { duplicatesAddress } from "./slot-nav.tsx";

interface ListProps {
  readonly view: DuplicatesView;
  readonly origin: string;
}

/** All kinds of a slot in one form: tick copies, then press a tag. */
export function DuplicateList({ view, origin }: ListProps) {
  return (
    <MarkSelection from={duplicatesAddress(view.bucketHash)} label="Tag what is ticked">
      <div className="grid gap-4 pb-4 xl:grid-cols-2">
        {view.groups.map((group) => (
          <Group group={group} key={group.key} origin={origin} view={view} />
        ))}
      </div>
      <div className="tag-bar" id="marks">
        <span className="label">Tag what is ticked</span>
        {TAGS.map((tag) => (
          <button className="tag-choice" key={tag} name="tag" type="submit" value={tag}>
            <i aria-hidden="true" className={`glyph glyph-tag-${tag}`} />
            {TAG_NAMES[tag]}
          </button>
        ))}
        <button className="tag-choice" name="tag" type="submit" value="none">
          No tag
        </button>
      </div>
    </MarkSelection>
  );
}

function Group({ group, view, origin }: ListProps & { group: DuplicateGroup }) {
  const { copies, name, key, outdone } = group;
  const headingId = `kind-${copies[0]?.itemKey}`;
  const definition = copies[0]?.item.definition;
  return (
    <section aria-labelledby={headingId} className="panel px-4 pt-3 pb-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-semibold" id={headingId}>
          {name}
          <span className="font-normal text-quiet text-small">
            {" "}
            {definition?.className ? <span className="capitalize">{definition.className} </span> : null}
            {definition?.typeName}, {copies.length} copies
          </span>
        </h2>
        <a
          className="link text-small"
          href={compareAddress({ itemKeys: copies.map(({ itemKey }) => itemKey) })}
        >
          Compare<span className="sr-only"> your copies of {name}</span>
        </a>
      </div>
      <ul className="mt-2 divide-y divide-line border-line border-t" key={key}>
        {copies.map((copy) => (
          <CopyRow
            copy={copy}
            inventory={view.inventory}
            key={copy.itemKey}
            origin={origin}
            outdoneBy={outdone.get(copy.itemKey) ?? null}
          />
        ))}
      </ul>
    </section>
  );
}
