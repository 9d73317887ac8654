/** One line of the help: keys, what they do, and where a pointer does the same. */
export interface HelpRow {
  readonly keys: readonly string[];
  readonly does: string;
  readonly orElse?: string;
}

export interface HelpGroup {
  readonly title: string;
  readonly rows: readonly HelpRow[];
}

const IN_THE_MENU = "Its menu or its own page";

/** Every key of the inventory page. A key that is not here does nothing. */
export const HELP: readonly HelpGroup[] = [
  {
    title: "Anywhere on the page",
    rows: [
      { keys: ["?"], does: "Show this list", orElse: "Keys, above the gear" },
      { keys: ["F", "/"], does: "Go to the search field", orElse: "The field" },
      { keys: ["Shift F"], does: "Begin a new search", orElse: "Clear, in the field" },
      { keys: ["R"], does: "Refresh", orElse: "Refresh, above the gear" },
      {
        keys: ["M"],
        does: "Go to your moves: agree, cancel, undo",
        orElse: "The buttons of each move",
      },
      {
        keys: ["Esc"],
        does: "Close what is open; then clear the search",
        orElse: "Clear, in the field",
      },
    ],
  },
  {
    title: "In the grid",
    rows: [
      { keys: ["←", "→", "↑", "↓"], does: "To the next item, column or row" },
      {
        keys: ["Home", "End"],
        does: "To the ends of the row; with Ctrl, of everything",
        orElse: "Point at it",
      },
      { keys: ["Page Up", "Page Down"], does: "To the row above or below" },
      { keys: ["Tab"], does: "From row to row" },
    ],
  },
  {
    title: "On an item, or in its open page",
    rows: [
      { keys: ["Enter"], does: "Open it", orElse: "Click" },
      { keys: ["Menu", "Shift F10"], does: "Its menu", orElse: "Right click, or press and hold" },
      { keys: ["P"], does: "Pull it to the selected character", orElse: IN_THE_MENU },
      { keys: ["V"], does: "Send it to the vault", orElse: IN_THE_MENU },
      { keys: ["L"], does: "Lock or unlock it", orElse: IN_THE_MENU },
      {
        keys: ["Shift 1", "…", "Shift 5"],
        does: "Tag it: favorite, keep, junk, infuse, archive",
        orElse: IN_THE_MENU,
      },
      { keys: ["Shift 0"], does: "Take its tag away", orElse: IN_THE_MENU },
    ],
  },
];
