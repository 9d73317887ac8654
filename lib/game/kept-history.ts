/** How long what became of a move is kept after it ended: long enough to look back a season, no longer. Units: days. */
export const HISTORY_DAYS = 90;

/** How long a plan that was shown waits to be agreed to: what it says of the account grows old. Units: hours. */
export const PROPOSAL_HOURS = 24;

/** How long an address waits that somebody typed in and nobody confirmed. Units: days. */
export const UNCONFIRMED_DAYS = 30;

/** How long an address is kept after its letters ended, so that a late click on a link in one finds its answer. Units: days. */
export const ENDED_LETTER_DAYS = 90;

/** How long the last good copy of a clan is kept after it was read: it is mostly about other people. Units: days. */
export const CLAN_COPY_DAYS = 30;
