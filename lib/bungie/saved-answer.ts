import { z } from "zod";
import type { ProfileAnswer } from "#lib/game/account.ts";
import type { LinkedMemberships } from "#lib/game/choose-membership.ts";
import type { HeldItem } from "#lib/game/item.ts";
import { XUR, type XurVendors } from "#lib/game/xur-wares.ts";
import type { WireSchema } from "./call.ts";
import { toLinkedProfiles, toMemberships } from "./to-game/memberships.ts";
import { toCurrencies, toProfileAnswer } from "./to-game/profile.ts";
import { ProfileReading } from "./to-game/profile-reading.ts";
import { toOneVendor, toVendors } from "./to-game/vendors.ts";
import { WireEnvelope } from "./wire/envelope.ts";
import { WireLinkedProfiles, WireMembershipData } from "./wire/memberships.ts";
import { WireOneVendor, WireVendors } from "./wire/vendors.ts";

/** A file is not the answer it was said to be. Its message is for an operator. */
export class SavedAnswerError extends Error {
  override readonly name = "SavedAnswerError";
}

type Json = Readonly<Record<string, unknown>>;

const VENDOR_NOT_FOUND = 1627;

/** A saved GetProfile. `mintedAt` is 1970 when it carries none. Throws SavedAnswerError. */
export function parseSavedProfile(saved: unknown): { answer: ProfileAnswer; currencies: HeldItem[] } {
  const keys = ["characterInventories", "profileInventory", "characterEquipment", "characters", "profile"];
  const found = findAnswer(saved, "GetProfile", (json) => keys.some((key) => isComponent(json[key])));
  const reading = parse(ProfileReading, "GetProfile", found);
  const { wire } = reading;
  const owner = wire.profile?.data?.userInfo ?? Object.values(wire.characters?.data ?? {})[0];
  const membership = { membershipType: owner?.membershipType ?? 0, membershipId: owner?.membershipId ?? "" };
  return { answer: toProfileAnswer(reading, membership, new Date(0)), currencies: toCurrencies(wire) };
}

/**
 * A saved GetVendors, GetPublicVendors, or GetVendor for Xûr, also the refusal (1627) that means he is away.
 *
 * Throws SavedAnswerError.
 */
export function parseSavedVendors(saved: unknown): XurVendors {
  if (toErrorCode(saved) === VENDOR_NOT_FOUND) return { vendors: new Map(), sales: new Map() };
  const name = "GetVendors, GetPublicVendors or GetVendor";
  const found = findAnswer(saved, name, (json) => {
    return isComponent(json.sales) && (isComponent(json.vendors) || isComponent(json.vendor));
  });
  if (isComponent(found.vendors)) return toVendors(parse(WireVendors, name, found));
  return toOneVendor(parse(WireOneVendor, name, found), XUR.vendorHash);
}

/** A saved GetLinkedProfiles. Throws SavedAnswerError. */
export function parseSavedLinkedProfiles(saved: unknown): LinkedMemberships {
  const found = findAnswer(saved, "GetLinkedProfiles", ({ profiles }) => Array.isArray(profiles));
  return toLinkedProfiles(parse(WireLinkedProfiles, "GetLinkedProfiles", found));
}

/** A saved GetMembershipsForCurrentUser or GetMembershipDataById. Throws SavedAnswerError. */
export function parseSavedMemberships(saved: unknown): LinkedMemberships {
  const name = "GetMembershipsForCurrentUser or GetMembershipDataById";
  const found = findAnswer(saved, name, ({ destinyMemberships }) => Array.isArray(destinyMemberships));
  return toMemberships(parse(WireMembershipData, name, found));
}

/** The answer itself, its envelope, or an object that holds it among others: whichever part has its shape. */
function findAnswer(saved: unknown, name: string, hasShape: (json: Json) => boolean): Json {
  const layers = [[saved], childrenOf(saved), childrenOf(saved).flatMap(childrenOf)];
  const found = layers.flat().find((part): part is Json => isJson(part) && hasShape(part));
  if (found) return found;
  const code = toErrorCode(saved);
  if (code !== null && code !== 1) {
    throw new SavedAnswerError(`The file holds no answer but Bungie's error ${code}.`);
  }
  throw new SavedAnswerError(`The file holds no answer of ${name}.`);
}

function childrenOf(part: unknown): unknown[] {
  return isJson(part) ? Object.values(part) : [];
}

function isJson(part: unknown): part is Json {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

function isComponent(part: unknown): boolean {
  return isJson(part) && ("data" in part || "privacy" in part);
}

function toErrorCode(saved: unknown): number | null {
  return WireEnvelope.safeParse(saved).data?.ErrorCode ?? null;
}

function parse<T>(schema: WireSchema<T>, name: string, found: Json): T {
  const parsed = schema.safeParse(found);
  if (parsed.success) return parsed.data;
  const { error } = parsed;
  const [issue] = error instanceof z.ZodError ? error.issues : [];
  const why = issue ? `${issue.path.join(".")}: ${issue.message}` : error.message;
  throw new SavedAnswerError(`The file's ${name} cannot be read at ${why}.`);
}
