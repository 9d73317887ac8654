/** Where players review at Bungie.net what Ninefold did, and revoke its access. Read 2026-11-22. */
export const APPLICATION_HISTORY = "https://www.bungie.net/7/en/User/Account/ApplicationHistory";
