import Link from "next/link";
import type { WriteView, WrittenItem } from "#lib/flows/to-write-view.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { ItemTile } from "../../_ui/item-tile.tsx";
import { LocalNumber } from "../../_ui/local-number.tsx";
import type { ProblemNames } from "../../_ui/problem-text.ts";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { answerText, callText, causeText, itemAnswerText, wayText, writtenName } from "./write-text.ts";

interface RowProps {
  readonly write: WriteView;
  readonly names: ProblemNames;
  readonly origin: string;
}

const TONES = { good: "text-good", warn: "text-warn", quiet: "text-quiet" } as const;

/** One call: when, what, of which item, from where to where, why, what was answered and how long that took. */
export function WriteRow({ write, names, origin }: RowProps) {
  const { items, startedAt, durationMs } = write;
  const { tone, title, more } = answerText(write, names);
  return (
    <li className="write">
      <span className="write-when text-quiet">
        <TimeStamp at={startedAt} shape="clock" />
      </span>
      <div className="write-what">
        {items.map((item) => (
          <WrittenThing
            item={item}
            key={item.itemInstanceId ?? item.itemHash}
            {...{ write, names, origin }}
          />
        ))}
      </div>
      <p className="write-way">
        <span className="font-medium">{callText(write)}</span> <Way names={names} write={write} />
      </p>
      <p className="write-why text-quiet">{causeText(write)}</p>
      <p className="write-answer">
        <span className={`font-medium ${TONES[tone]}`}>{title}</span>
        {durationMs === null ? null : (
          <span className="text-quiet">
            {" "}
            after <Duration ms={durationMs} />
          </span>
        )}
        {more ? <span className="block text-quiet">{more}</span> : null}
      </p>
    </li>
  );
}

function WrittenThing({ item, write, names, origin }: RowProps & { item: WrittenItem }) {
  const { itemInstanceId, definition } = item;
  const name = writtenName(item, write.quantity);
  const told = itemAnswerText(item, names);
  return (
    <div className="write-item">
      <ItemTile
        iconUrl={pictureAddress(origin, definition?.iconPath || null)}
        isBare
        rarity={definition?.rarity ?? "none"}
      />
      <span className="wrap-anywhere min-w-0">
        {itemInstanceId ? (
          <Link className="hover:underline" href={`/item/${itemInstanceId}`} prefetch={false}>
            {name}
          </Link>
        ) : (
          name
        )}
        {told ? <span className="block text-quiet text-small">{told}</span> : null}
      </span>
    </div>
  );
}

/** Where from and to; spoken with its words, drawn with an arrow. */
function Way({ write, names }: Pick<RowProps, "write" | "names">) {
  const { from, to } = wayText(write, names);
  if (from === null) return <span className="text-quiet">{to}</span>;
  return (
    <span className="text-quiet">
      <span className="sr-only">from </span>
      {from}
      <span aria-hidden="true"> → </span>
      <span className="sr-only"> to </span>
      {to}
    </span>
  );
}

const SECOND_MS = 1_000;

/** Milliseconds up to a second, then seconds with one decimal. */
function Duration({ ms }: { ms: number }) {
  const isShort = ms < SECOND_MS;
  return (
    <>
      <LocalNumber value={isShort ? ms : Math.round(ms / 100) / 10} /> {isShort ? "ms" : "s"}
    </>
  );
}
