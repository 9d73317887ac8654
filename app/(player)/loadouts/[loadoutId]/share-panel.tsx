import type { Loadout } from "#lib/game/loadout.ts";
import { LoadoutForm } from "../loadout-form.tsx";
import { shareLoadoutAction, unshareLoadoutAction } from "./actions.ts";
import { CopyButton } from "./copy-button.tsx";

/** The link that shows the loadout to others, and its file. */
export function SharePanel({ loadout, siteUrl }: { loadout: Loadout; siteUrl: string }) {
  const { loadoutId, shareToken } = loadout;
  const link = shareToken && new URL(`/loadout/${shareToken}`, siteUrl).href;
  return (
    <section aria-labelledby="share-heading" className="panel space-y-3 px-4 py-4" id="share">
      <h2 className="font-semibold" id="share-heading">
        Share it
      </h2>
      <p className="text-quiet text-small">
        Whoever has the link sees the name, the note and which items are in it, as they are at that time.
        Nothing of your account: not your name, not your copies.
      </p>
      {link ? (
        <>
          <div className="flex gap-2">
            <input
              aria-label="Link of this loadout"
              className="input min-w-0 text-small"
              id="share-link"
              readOnly
              value={link}
            />
            <CopyButton text={link} />
          </div>
          <LoadoutForm action={unshareLoadoutAction} fields={{ loadoutId }} label="Stop sharing">
            <button className="button-quiet w-full text-small" type="submit">
              Stop sharing
            </button>
          </LoadoutForm>
        </>
      ) : (
        <LoadoutForm action={shareLoadoutAction} fields={{ loadoutId }} label="Share">
          <button className="button-quiet w-full text-small" type="submit">
            Make a link
          </button>
        </LoadoutForm>
      )}
      <p>
        <a className="link text-small" download href={`/loadouts/${loadoutId}/file`}>
          Download it as a file (JSON)
        </a>
      </p>
    </section>
  );
}
