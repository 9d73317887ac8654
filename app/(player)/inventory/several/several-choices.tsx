import { TAGS } from "#lib/game/item-mark.ts";
import { TAG_NAMES } from "../../../_ui/tag-names.ts";

/** A place to send things to, as the page names it. */
export interface ChoicePlace {
  /** See placeKey. */
  readonly key: string;
  readonly name: string;
}

/** The buttons of a form for several items, verb by verb. The vault is the last of the places. */
export function SeveralChoices({ places }: { places: readonly ChoicePlace[] }) {
  const characters = places.filter(({ key }) => key !== "vault");
  return (
    <>
      <fieldset>
        <legend className="label">Move to</legend>
        <div className="view-choices">
          {places.map(({ key, name }) => (
            <Choice key={key} verb="Move to " wish={`move:${key}`}>
              {name}
            </Choice>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="label">Equip on</legend>
        <div className="view-choices">
          {characters.map(({ key, name }) => (
            <Choice key={key} verb="Equip on " wish={`equip:${key}`}>
              {name}
            </Choice>
          ))}
        </div>
        <label className="several-bring">
          <input name="bring" type="checkbox" value="1" />
          Bring what lies elsewhere first
        </label>
      </fieldset>
      <fieldset>
        <legend className="label">Lock</legend>
        <div className="view-choices">
          <Choice wish="lock">Lock</Choice>
          <Choice wish="unlock">Unlock</Choice>
        </div>
      </fieldset>
      <fieldset>
        <legend className="label">Tag as</legend>
        <div className="view-choices">
          {TAGS.map((tag) => (
            <Choice key={tag} verb="Tag as " wish={`tag:${tag}`}>
              <i aria-hidden="true" className={`glyph glyph-tag-${tag}`} />
              {TAG_NAMES[tag]}
            </Choice>
          ))}
          <Choice wish="tag:none">No tag</Choice>
        </div>
      </fieldset>
    </>
  );
}

/** A heading says the verb to the eye; its button says it to everybody else. */
function Choice({ wish, verb, children }: { wish: string; verb?: string; children: React.ReactNode }) {
  return (
    <button name="wish" type="submit" value={wish}>
      {verb ? <span className="sr-only">{verb}</span> : null}
      {children}
    </button>
  );
}
