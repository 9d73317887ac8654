import type { XurReader } from "#lib/flows/load-xur-reader.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { priceWords, wareName } from "#lib/game/ware-words.ts";
import { ItemTile } from "../_ui/item-tile.tsx";
import { Notice } from "../_ui/notice.tsx";
import { readingText } from "../_ui/reading-text.ts";
import { NoticePicture, ProblemPicture } from "../_ui/state-picture.tsx";
import { TimeAgo } from "../_ui/time-ago.tsx";
import { copiesSearch } from "./copies-search.ts";
import { purseWords, reasonWords } from "./own-words.ts";
import type { OwnRead } from "./read-own.ts";
import type { CardWare } from "./ware-card.tsx";

interface ForYouProps {
  readonly reader: XurReader;
  readonly cards: readonly CardWare[];
  readonly pictures: string;
  readonly now: Date;
}

/** What Xûr has that the reader lacks, before all the rest. */
export function XurForYou({ reader, cards, pictures, now }: ForYouProps) {
  const fresh = cards.filter(({ isNew }) => isNew);
  const search = copiesSearch(cards);
  return (
    <section aria-labelledby="for-you" className="panel mb-6 px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-semibold" id="for-you">
          {fresh.length === 0
            ? "Nothing here is new to you, or better than yours"
            : "New to you, or better than yours"}
        </h2>
        <p className="text-quiet text-small">
          By your gear, read <TimeAgo at={reader.readAt} now={now} />
          {search ? (
            <>
              {" · "}
              <a className="link" href={`/inventory?q=${encodeURIComponent(search)}`}>
                Find your copies in the inventory
              </a>
            </>
          ) : null}
        </p>
      </div>
      {fresh.length > 0 ? (
        <ul className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2 xl:grid-cols-3">
          {fresh.map((card) => (
            <FreshRow card={card} key={card.anchor} pictures={pictures} />
          ))}
        </ul>
      ) : null}
      {reader.staleBecause ? (
        <p className="mt-2 text-small text-warn">
          {readingText(reader.staleBecause).happened} Your gear is shown as it was last read.
        </p>
      ) : null}
    </section>
  );
}

function FreshRow({ card: { ware, own, reasons, anchor }, pictures }: { card: CardWare; pictures: string }) {
  const [first] = reasons;
  const purse = own ? purseWords(own, ware.costs) : null;
  return (
    <li className="flex items-center gap-3 py-1 [--tile:2.5rem]">
      <ItemTile iconUrl={pictureAddress(pictures, ware.iconPath)} isBare rarity={ware.rarity} />
      <div className="min-w-0 text-small">
        <a className="link font-semibold" href={`#${anchor}`}>
          {wareName(ware)}
        </a>
        <p className="text-quiet">
          {first ? <span className="text-text">{reasonWords(first)}</span> : null}
          {" · "}
          {purse ?? priceWords(ware.costs)}
        </p>
      </div>
    </li>
  );
}

/** Why nothing is said of the reader's own gear; the public wares stand below all the same. */
export function OwnProblem({ own }: { own: Exclude<OwnRead, { state: "shown" }> }) {
  const { happened, next } =
    own.state === "refused"
      ? readingText(own.problem)
      : { happened: "Something broke on our side.", next: "" };
  return (
    <div className="mb-6">
      <Notice
        picture={
          own.state === "refused" ? <ProblemPicture problem={own.problem} /> : <NoticePicture name="broken" />
        }
        title="Your own gear is left out"
        tone="warn"
      >
        <p>
          {happened} {next} What Xûr sells is shown all the same.
        </p>
      </Notice>
    </div>
  );
}
