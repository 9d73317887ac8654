/** Nothing but this machine: records are kept in memory, and the game is a simulated one. */
export const needsSite = false;
