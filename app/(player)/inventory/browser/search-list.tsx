import { useEffect } from "react";
import type { SearchChoice } from "./search-choices.ts";
import type { SearchListState } from "./use-search-list.ts";

const MARKS = { saved: "★", recent: "↺", suggestion: "" } as const;
const KINDS = { saved: "saved search", recent: "recent search", suggestion: "" } as const;

export function searchOptionId(index: number): string {
  return `search-option-${index}`;
}

interface ListProps {
  readonly list: SearchListState;
  readonly choose: (choice: SearchChoice) => void;
  readonly forget: (choice: SearchChoice) => void;
}

/** The choices of the search field. The focus stays in the field; a press must not take it away. */
export function SearchList({ list: { isOpen, choices, active }, choose, forget }: ListProps) {
  useEffect(() => {
    if (active !== null)
      document.getElementById(searchOptionId(active))?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div
      aria-label="Searches"
      className="search-list panel"
      hidden={!isOpen}
      id="search-list"
      onPointerDown={(event) => event.preventDefault()}
      role="listbox"
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys of the list (combobox)
        <div
          aria-selected={index === active}
          className="search-option"
          id={searchOptionId(index)}
          key={`${choice.kind} ${choice.label}`}
          onClick={() => choose(choice)}
          role="option"
          tabIndex={-1}
        >
          <span aria-hidden="true" className="search-mark">
            {MARKS[choice.kind]}
          </span>
          <span className="truncate">{choice.label}</span>
          <span className="sr-only">{KINDS[choice.kind] ? `, ${KINDS[choice.kind]}` : ""}</span>
          {choice.count === null ? null : (
            <span className="numbers ml-auto text-quiet">
              {choice.count}
              <span className="sr-only"> items</span>
            </span>
          )}
          {choice.kind === "suggestion" ? null : (
            // For the pointer; the keyboard has Shift and Delete.
            <span
              aria-hidden="true"
              className="search-forget"
              onClick={(event) => {
                event.stopPropagation();
                forget(choice);
              }}
              title="Forget this search (Shift Delete)"
            >
              ×
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
