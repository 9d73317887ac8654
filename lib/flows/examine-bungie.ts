import { askForSignInPage, askWithKey, isClientKnown } from "#lib/bungie/application-facts.ts";
import { BungieError } from "#lib/bungie/bungie-error.ts";
import type { OAuthAccess } from "#lib/bungie/oauth.ts";

export type BungieTrouble = "maintenance" | "throttled" | "no-answer" | "unexpected";

/** What an operator should know of the application at Bungie.net, good or bad. */
export type BungieFinding =
  | { readonly kind: "bungie-fine"; readonly version: string }
  /** `code`: Bungie's own number of the refusal. */
  | { readonly kind: "bungie-key-refused"; readonly code: number | null }
  | {
      readonly kind: "bungie-silent";
      readonly trouble: BungieTrouble;
      readonly code: number | null;
      readonly httpStatus: number | null;
    }
  | { readonly kind: "bungie-clock-fine" }
  | { readonly kind: "bungie-clock-off"; readonly aheadMs: number }
  | { readonly kind: "client-fine" }
  | { readonly kind: "client-refused" }
  | { readonly kind: "client-untold"; readonly trouble: BungieTrouble }
  | { readonly kind: "redirect-not-refused"; readonly redirectUrl: string }
  | { readonly kind: "redirect-refused"; readonly redirectUrl: string }
  | { readonly kind: "redirect-not-https"; readonly redirectUrl: string }
  | { readonly kind: "redirect-untold"; readonly redirectUrl: string };

export interface BungieQuestion {
  readonly access: OAuthAccess;
  readonly authUrl: string;
}

/** Bungie's Date counts whole seconds, and an answer takes a while. Tokens and minted dates bear more than this. */
const CLOCKS_AGREE_MS = 30_000;
const BUNGIE = "https://www.bungie.net";

/** Asks Bungie.net what it will tell of key, client and redirect URL without a player. Changes nothing, never throws. */
export async function examineBungie(
  question: BungieQuestion,
  clock: () => Date = () => new Date(),
): Promise<BungieFinding[]> {
  const key = await examineKey(question, clock);
  // Without an answer the others would only say the same.
  if (key.some(({ kind }) => kind === "bungie-silent")) return key;
  return [...key, await examineClient(question.access, clock()), await examineRedirect(question)];
}

async function examineKey({ access }: BungieQuestion, clock: () => Date): Promise<BungieFinding[]> {
  try {
    const { version, answeredAt } = await askWithKey(access);
    const aheadMs = answeredAt.getTime() - clock().getTime();
    const isOff = Math.abs(aheadMs) > CLOCKS_AGREE_MS;
    return [
      { kind: "bungie-fine", version },
      isOff ? { kind: "bungie-clock-off", aheadMs } : { kind: "bungie-clock-fine" },
    ];
  } catch (error) {
    const { reason, code, httpStatus } = toBungieError(error);
    if (reason === "configuration") return [{ kind: "bungie-key-refused", code }];
    return [{ kind: "bungie-silent", trouble: toTrouble(reason), code, httpStatus }];
  }
}

async function examineClient(access: OAuthAccess, now: Date): Promise<BungieFinding> {
  try {
    return { kind: (await isClientKnown(access, now)) ? "client-fine" : "client-refused" };
  } catch (error) {
    return { kind: "client-untold", trouble: toTrouble(toBungieError(error).reason) };
  }
}

async function examineRedirect({ access, authUrl }: BungieQuestion): Promise<BungieFinding> {
  const redirectUrl = `${authUrl}/api/auth/callback/bungie`;
  // Bungie takes no redirect URL with http (Bungie-net/api#1001, read 2026-11-22).
  if (access.origin === BUNGIE && !authUrl.startsWith("https:"))
    return { kind: "redirect-not-https", redirectUrl };
  const answer = await askForSignInPage(access, redirectUrl);
  if (answer === "no-answer") return { kind: "redirect-untold", redirectUrl };
  return { kind: answer === "refused" ? "redirect-refused" : "redirect-not-refused", redirectUrl };
}

function toBungieError(error: unknown): BungieError {
  if (error instanceof BungieError) return error;
  throw error;
}

function toTrouble(reason: BungieError["reason"]): BungieTrouble {
  return reason === "maintenance" || reason === "throttled" || reason === "no-answer" ? reason : "unexpected";
}
