import type { ItemView } from "#lib/flows/load-item.ts";

/** Where it comes from and what is told of it. */
export function ItemStory({ view: { item, source, isCollected } }: { view: ItemView }) {
  const { flavorText = "", isClassified = false } = item.definition ?? {};
  const unknown = !item.definition
    ? "Bungie.net has not published what this item is. It can be moved like any other."
    : isClassified
      ? "Bungie.net keeps what this item is to itself for now. It can be moved like any other."
      : null;
  if (!flavorText && !source && isCollected === null && !unknown) return null;
  return (
    <section aria-label="About it" className="max-w-[65ch] space-y-3 border-line border-t pt-4 text-small">
      {unknown ? <p>{unknown}</p> : null}
      {flavorText ? <p className="whitespace-pre-line text-quiet italic">{flavorText}</p> : null}
      {source || isCollected !== null ? (
        <dl className="space-y-1">
          {source ? (
            <div>
              <dt className="inline text-quiet">Where it drops: </dt>
              <dd className="inline">{source.replace(/^Source: /, "")}</dd>
            </div>
          ) : null}
          {isCollected === null ? null : (
            <div>
              <dt className="inline text-quiet">In your collections: </dt>
              <dd className="inline">{isCollected ? "yes" : "not yet"}</dd>
            </div>
          )}
        </dl>
      ) : null}
    </section>
  );
}
