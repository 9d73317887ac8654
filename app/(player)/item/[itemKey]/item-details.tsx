import type { ItemView } from "#lib/flows/load-item.ts";
import { ItemCopies } from "./item-copies.tsx";
import { ItemProgress } from "./item-progress.tsx";
import { Cosmetics, Intrinsics, SocketSections } from "./item-sockets.tsx";
import { ItemStats } from "./item-stats.tsx";
import { ItemStory } from "./item-story.tsx";

interface DetailsProps {
  readonly view: ItemView;
  readonly origin: string;
}

/** Everything there is to know of an item, in the order one asks for it: what it does, how well, what else. */
export function ItemDetails({ view, origin }: DetailsProps) {
  const { item, stats, sockets, masterwork, tracker, catalyst, copies } = view;
  const hasStats = stats.length > 0;
  const hasProgress = masterwork !== null || tracker !== null || catalyst !== null;
  const hasParts = sockets.some(({ kind }) => kind !== "intrinsic" && kind !== "cosmetics");
  return (
    <div className="wrap-anywhere space-y-8">
      <Intrinsics origin={origin} view={view} />
      {item.definition?.description ? (
        <p className="max-w-[65ch] whitespace-pre-line">{item.definition.description}</p>
      ) : null}
      {hasStats || hasProgress || hasParts ? (
        <div className="item-columns">
          {hasStats || hasProgress ? (
            <div className="min-w-0 space-y-7">
              <ItemStats view={view} />
              <ItemProgress origin={origin} view={view} />
            </div>
          ) : null}
          {hasParts ? (
            <div className="min-w-0 space-y-7">
              <SocketSections origin={origin} view={view} />
            </div>
          ) : null}
        </div>
      ) : null}
      {copies.length > 0 ? <ItemCopies origin={origin} view={view} /> : null}
      <ItemStory view={view} />
      <Cosmetics origin={origin} view={view} />
    </div>
  );
}
