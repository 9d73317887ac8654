import { MOST_AT_ONCE } from "#lib/flows/ask-several.ts";
import type { FoundItems } from "#lib/flows/find-items.ts";
import type { Inventory } from "#lib/flows/load-inventory.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { itemKey } from "#lib/game/item.ts";
import { Notice } from "../../../_ui/notice.tsx";
import { characterName } from "../../../_ui/place-names.ts";
import { itemCount } from "../gear-words.ts";
import { ItemList } from "./item-list.tsx";
import { severalAddress } from "./several-address.ts";
import { SeveralChoices } from "./several-choices.tsx";
import { SeveralForm } from "./several-form.tsx";

interface FormProps {
  readonly found: FoundItems;
  readonly inventory: Inventory;
  readonly q: string;
  readonly isTicked: boolean;
}

/** What a search found, with ticks, and what can be done with the ticked ones. */
export function FoundItemsForm({ found, inventory, q, isTicked }: FormProps) {
  if (found.items === null) return <SearchHints />;
  if (found.items.size === 0) return <p className="text-quiet">Nothing in your account matches.</p>;
  const keys = [...new Set([...found.items].map(itemKey))];
  const listed = new Set(keys.slice(0, MOST_AT_ONCE));
  const items = [...found.items].filter((item) => listed.has(itemKey(item)));
  return (
    <SeveralForm label="With what is ticked" listed={q} requestId={crypto.randomUUID()}>
      {keys.length > MOST_AT_ONCE ? (
        <div className="pb-5">
          <Notice
            title={`${itemCount(keys.length)} match; the first ${MOST_AT_ONCE} are listed.`}
            tone="warn"
          >
            <p>At most {MOST_AT_ONCE} are done at once. Narrow the search, or go on in parts.</p>
          </Notice>
        </div>
      ) : null}
      <ItemList inventory={inventory} isTicked={isTicked} items={items} origin={pictureOrigin(services())} />
      <div className="several-bar">
        <p className="text-small">
          {itemCount(listed.size)} listed
          <a className="link ml-4" href={severalAddress({ q, none: isTicked })}>
            {isTicked ? "Untick all" : "Tick all"}
          </a>
        </p>
        <details className="view-menu several-menu">
          <summary className="button text-small">With what is ticked</summary>
          <div className="view-panel panel">
            <SeveralChoices places={placesOf(inventory)} />
          </div>
        </details>
      </div>
    </SeveralForm>
  );
}

function placesOf({ account: { characters } }: Inventory) {
  const names = characters.map((one) => ({ key: one.characterId, name: characterName(one, characters) }));
  return [...names, { key: "vault", name: "Vault" }];
}

const EXAMPLES = ["tag:junk", "is:dupe -is:locked", "is:postmaster", "is:exotic is:invault"];

function SearchHints() {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-quiet">
      Search for the items you mean, by name or by words such as
      {EXAMPLES.map((q) => (
        <a className="link" href={severalAddress({ q })} key={q}>
          {q}
        </a>
      ))}
    </p>
  );
}
