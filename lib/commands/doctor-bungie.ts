import type { BungieFinding, BungieTrouble } from "#lib/flows/examine-bungie.ts";
import { note, ok, type Told, type WordsFor, wrong } from "./told.ts";

const APPLICATIONS = "https://www.bungie.net/en/Application";

function keyRefused(code: number | null): Told {
  switch (code) {
    case 2103:
      return wrong(
        "Bungie has switched this application off (2103).",
        `Look at its page for why (${APPLICATIONS}); make it active again, or write to Bungie.`,
      );
    case 2107:
      return wrong(
        "Bungie wants another origin for this key (2107).",
        `Empty "Origin Header" at ${APPLICATIONS}, or put * there: servers send none.`,
      );
    case 2108:
    case 12:
      return wrong(
        `The application may not do this (${code}).`,
        `Tick at ${APPLICATIONS}: read your Destiny data, and move or equip gear.`,
      );
    default:
      return wrong(
        `Bungie does not know the key in BUNGIE_API_KEY (${code ?? "no number"}).`,
        `Copy "API Key" from ${APPLICATIONS} again; a key that was replaced there is dead at once.`,
      );
  }
}

const TROUBLE: Readonly<Record<BungieTrouble, string>> = {
  maintenance: "Bungie.net is down for maintenance",
  throttled: "Bungie.net is busy",
  "no-answer": "Bungie.net did not answer",
  unexpected: "Bungie.net answered what nobody can explain",
};

const TROUBLE_REMEDY: Readonly<Record<BungieTrouble, string>> = {
  maintenance:
    "Nothing to mend here. Its state: https://help.bungie.net. Run this again later; the key is still unproven.",
  throttled: "Run this again in a minute.",
  "no-answer":
    "Can this machine reach www.bungie.net on port 443? Try: curl -I https://www.bungie.net. A firewall may let nothing out.",
  unexpected:
    "Run this again in a minute. If it stays, Bungie may have changed: look for a newer version of Ninefold.",
};

export const BUNGIE_WORDS: WordsFor<BungieFinding> = {
  "bungie-fine": ({ version }) => ok(`Bungie.net takes the key; its definitions are ${version}.`),
  "bungie-key-refused": ({ code }) => keyRefused(code),
  "bungie-silent": ({ trouble, code, httpStatus }) => {
    const number = code ?? (httpStatus === null ? null : `HTTP ${httpStatus}`);
    return wrong(`${TROUBLE[trouble]}${number === null ? "" : ` (${number})`}.`, TROUBLE_REMEDY[trouble]);
  },
  "bungie-clock-fine": () => ok("Bungie's clock agrees with this machine's."),
  "bungie-clock-off": ({ aheadMs }) =>
    wrong(
      `This machine's clock is ${Math.round(Math.abs(aheadMs) / 1_000)} s ${aheadMs > 0 ? "behind" : "ahead of"} Bungie's.`,
      "Let it be set by NTP (timedatectl set-ntp true): tokens would seem fresh that are not.",
    ),
  "client-fine": () => ok("Bungie.net takes client id and secret."),
  "client-refused": () =>
    wrong(
      "Bungie.net does not know BUNGIE_CLIENT_ID and BUNGIE_CLIENT_SECRET together: nobody could sign in.",
      `Copy "OAuth client_id" and "OAuth client_secret" from ${APPLICATIONS}; its client type must be Confidential.`,
    ),
  "client-untold": ({ trouble }) =>
    note(
      `${TROUBLE[trouble]} when asked about client id and secret.`,
      "They are unproven: run this again later, or sign in once.",
    ),
  "redirect-not-refused": ({ redirectUrl }) =>
    ok(
      `The sign-in page does not refuse ${redirectUrl} (it must be the application's "Redirect URL", letter for letter).`,
    ),
  "redirect-refused": ({ redirectUrl }) =>
    wrong(
      `The sign-in page refuses this application with ${redirectUrl}.`,
      `At ${APPLICATIONS} the "Redirect URL" must be ${redirectUrl}, letter for letter; or correct AUTH_URL.`,
    ),
  "redirect-not-https": ({ redirectUrl }) =>
    wrong(
      `Bungie.net sends nobody back to ${redirectUrl}: it takes https alone.`,
      'Give AUTH_URL an https address. On a laptop: "Against the real Bungie.net" in the README.',
    ),
  "redirect-untold": ({ redirectUrl }) =>
    note(
      "The sign-in page did not answer.",
      `Run this again later. The application's "Redirect URL" must be ${redirectUrl}.`,
    ),
};
