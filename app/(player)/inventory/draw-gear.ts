import { createHash } from "node:crypto";
import type { Account } from "#lib/game/account.ts";
import { gearHtml } from "./gear-html.ts";
import { GearPictures, sheetDigest } from "./gear-pictures.ts";
import { keepSheet } from "./picture-sheets.ts";
import type { GearFacts } from "./row-html.ts";

/** Gear as it is sent. */
export interface DrawnGear {
  readonly html: string;
  /** Whose gear it is and a digest of all that is drawn and of their notes: two stamps are the same when every byte is. */
  readonly stamp: string;
  /** The stylesheet that says where the pictures lie, and its name. */
  readonly sheet: string;
  readonly sheetId: string;
}

interface Asked extends Omit<GearFacts, "pictures"> {
  /** Where pictures come from. */
  readonly origin: string;
}

/** What was drawn of an account last, and from what beside it. Forgotten with the account. */
const lastDrawn = new WeakMap<Account, { readonly key: string; readonly gear: DrawnGear }>();

/** Draws an account's gear; the very same account, seen the same way, is not drawn twice in a row. */
export function drawGear(asked: Asked): DrawnGear {
  const { account, settings, marks, origin, found } = asked;
  const key = JSON.stringify([origin, settings, [...marks]]);
  const last = lastDrawn.get(account);
  if (found === null && last?.key === key) return kept(last.gear);
  const gear = draw(asked);
  if (found === null) lastDrawn.set(account, { key, gear });
  return kept(gear);
}

function draw({ origin, ...facts }: Asked): DrawnGear {
  const pictures = new GearPictures(origin);
  const html = gearHtml({ ...facts, pictures });
  const sheet = pictures.sheet();
  // Notes are not drawn, but the browser's searches read them.
  const said = JSON.stringify([...facts.marks]);
  const digest = createHash("sha1").update(html).update(said).digest("base64url");
  const stamp = `${facts.account.membership.membershipId} ${digest}`;
  return { html, stamp, sheet, sheetId: sheetDigest(sheet) };
}

function kept(gear: DrawnGear): DrawnGear {
  keepSheet(gear.sheetId, gear.sheet);
  return gear;
}
