/** How long what became of a move is kept after it ended: long enough to look back a season, no longer. Units: days. */
export const HISTORY_DAYS = 90;

/** How long a plan that was shown waits to be agreed to: what it says of the account grows old. Units: hours. */
export const PROPOSAL_HOURS = 24;
