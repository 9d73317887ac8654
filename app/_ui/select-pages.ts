/** Where a character can be selected: the pages that a selection without scripts leads back to. */
export const SELECT_PAGES = ["/characters", "/inventory", "/account"] as const;
export type SelectPage = (typeof SELECT_PAGES)[number];
