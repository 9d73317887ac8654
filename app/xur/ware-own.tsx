import type { Character } from "#lib/game/character.ts";
import type { OwnCopy, OwnWare } from "#lib/game/own-ware.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import { copyPlace, purseWords, verdictWords } from "./own-words.ts";

interface OwnProps {
  readonly ware: XurWare;
  readonly own: OwnWare;
}

/** What a ware is to the reader, in a line; only what is new to them stands out. */
export function WareBadges({ ware, own }: OwnProps) {
  const purse = purseWords(own, ware.costs);
  return (
    <ul
      aria-label="For you"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 text-quiet text-small empty:hidden"
    >
      {own.isCollected === false ? <li className="ware-new">Not in your collection</li> : null}
      {own.isCollected === true ? <li>In your collection</li> : null}
      {own.heldPieces === null ? null : (
        <li className="numbers">You hold {own.heldPieces.toLocaleString("en-US")}</li>
      )}
      {purse ? <li className={`numbers${own.canAfford ? "" : " text-warn"}`}>{purse}</li> : null}
      {own.isUsable ? null : <li>None of your characters can use it</li>}
    </ul>
  );
}

/** The reader's copies: how many, where, and how the best of them stands against his. */
export function WareCopies({ own, characters }: { own: OwnWare; characters: readonly Character[] }) {
  const { copies, best } = own;
  if (copies.length === 0) return null;
  return (
    <div className="mt-auto border-line border-t pt-2 text-small">
      <p className="text-quiet">
        {copies.length === 1 ? "Your copy: " : `Your ${copies.length} copies: `}
        {copies.map((copy, place) => (
          <span key={copy.itemInstanceId ?? place}>
            {place > 0 ? ", " : ""}
            <CopyLink copy={copy} words={copyPlace(copy, characters)} />
          </span>
        ))}
      </p>
      {best ? <p className={VERDICT_TONES[best.verdict]}>{verdictWords(best)}</p> : null}
    </div>
  );
}

const VERDICT_TONES = { better: "text-good", worse: "text-quiet", same: "text-quiet", mixed: "text-quiet" };

function CopyLink({ copy, words }: { copy: OwnCopy; words: string }) {
  const text = copy.power === null ? words : `${words} (${copy.power})`;
  if (copy.itemInstanceId === null) return text;
  return (
    <a className="link numbers" href={`/item/${copy.itemInstanceId}`}>
      {text}
    </a>
  );
}
