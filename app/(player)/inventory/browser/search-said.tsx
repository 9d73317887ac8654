import type { SearchFault } from "./search-faults.ts";
import type { Result } from "./use-search.ts";
import type { SearchBarState } from "./use-search-bar.ts";

/** How many items a search finds, and what in it means nothing. Only what stands after a pause is spoken. */
export function SearchSaid({ bar }: { bar: SearchBarState }) {
  const { text, settled, shownFaults, kept, put } = bar;
  return (
    <div className="search-said">
      <p className="sr-only" role="status">
        {settled && settled.count !== null ? `${countWords(settled)}.` : ""}
      </p>
      {kept.problem ? (
        <p className="search-faults" role="alert">
          {kept.problem}
        </p>
      ) : null}
      {shownFaults.length > 0 ? (
        <ul className="search-faults" id="search-faults">
          {shownFaults.map((fault) => (
            <Fault choose={put} fault={fault} key={fault.start} text={text} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function countWords({ count, total }: Result): string {
  return `${count} of ${total} items match`;
}

function Fault({
  fault,
  text,
  choose,
}: {
  fault: SearchFault;
  text: string;
  choose: (text: string) => void;
}) {
  const { start, end, words, instead } = fault;
  return (
    <li>
      <code aria-hidden="true" className="search-at">
        {text.slice(Math.max(0, start - 20), start)}
        <mark>{text.slice(start, end) || " "}</mark>
        {text.slice(end, end + 20)}
      </code>{" "}
      {words}{" "}
      {instead === null ? null : (
        <a
          className="link"
          href={`/inventory?q=${encodeURIComponent(instead)}`}
          onClick={(event) => {
            event.preventDefault();
            choose(instead);
          }}
        >
          Search for {instead}
        </a>
      )}
    </li>
  );
}
