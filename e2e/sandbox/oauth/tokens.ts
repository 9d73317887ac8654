import { randomBytes } from "node:crypto";
import type { SandboxState } from "../state.ts";
import type { Player } from "../world/holdings.ts";
import type { Application } from "./applications.ts";

/** What a player approved; everything handed out later hangs on it and ends with it. */
export interface Authorization {
  readonly authorizationId: string;
  readonly playerId: string;
  /** The application it was given to; no other can use what hangs on it. */
  readonly clientId: string;
  readonly startedAtMs: number;
  revoked: boolean;
}

export interface Token {
  readonly value: string;
  readonly kind: "code" | "access" | "refresh";
  readonly authorizationId: string;
  readonly playerId: string;
  readonly expiresAtMs: number;
  spent: boolean;
}

// Documented: Bungie-net/api wiki "OAuth", answers recorded in #499; the one-year end in #984 and #1231.
export const ACCESS_SECONDS = 3_600;
export const REFRESH_SECONDS = 7_776_000;
const YEAR_MS = 365 * 24 * 3_600_000;
// How long a code may wait is not documented; ten minutes is RFC 6749's upper limit.
const CODE_MS = 600_000;

/** Names of PlatformErrorCodes, as the token endpoint gives them in `error_description`. */
export type TokenProblem =
  | "AuthorizationCodeInvalid"
  | "AuthorizationCodeStale"
  | "ProvidedTokenNotValidRefreshToken"
  | "RefreshTokenExpired"
  | "AuthorizationRecordExpired"
  | "AuthorizationRecordRevoked";

export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: "Bearer";
  readonly expires_in: number;
  /** Public clients get none (Bungie-net/api#24). */
  readonly refresh_token?: string;
  readonly refresh_expires_in?: number;
  readonly membership_id: string;
}

/** Stands in every 32 letters of a code or token, with its kind: whoever searches logs or pages for them finds it. */
const MARK = { code: "Canary7c", access: "Canary7a", refresh: "Canary7r" } as const;
const BLOCKS = { code: 1, access: 4, refresh: 4 } as const;

/** 32 letters a block, 24 of them chance (144 bits). */
function newValue(kind: Token["kind"]): string {
  const block = () => `${randomBytes(18).toString("base64url")}${MARK[kind]}`;
  return Array.from({ length: BLOCKS[kind] }, block).join("");
}

function issue(
  state: SandboxState,
  kind: Token["kind"],
  authorization: Authorization,
  expiresAtMs: number,
): string {
  const value = newValue(kind);
  const { authorizationId, playerId } = authorization;
  state.tokens[value] = { value, kind, authorizationId, playerId, expiresAtMs, spent: false };
  return value;
}

/** A player approves: a new authorization and the single-use code that opens it. */
export function approve(state: SandboxState, playerId: string, { clientId }: Application, now: Date): string {
  const authorization: Authorization = {
    authorizationId: randomBytes(8).toString("hex"),
    playerId,
    clientId,
    startedAtMs: now.getTime(),
    revoked: false,
  };
  state.authorizations[authorization.authorizationId] = authorization;
  return issue(state, "code", authorization, now.getTime() + CODE_MS);
}

function tokenAnswer(
  state: SandboxState,
  authorization: Authorization,
  player: Player,
  isPublic: boolean,
  now: Date,
): TokenAnswer {
  return {
    access_token: issue(state, "access", authorization, now.getTime() + ACCESS_SECONDS * 1000),
    token_type: "Bearer",
    expires_in: ACCESS_SECONDS,
    ...(!isPublic && {
      refresh_token: issue(state, "refresh", authorization, now.getTime() + REFRESH_SECONDS * 1000),
      refresh_expires_in: REFRESH_SECONDS,
    }),
    membership_id: player.bungieMembershipId,
  };
}

export function findToken(state: SandboxState, value: string | null, kind: Token["kind"]): Token | undefined {
  const token = value !== null && Object.hasOwn(state.tokens, value) ? state.tokens[value] : undefined;
  return token?.kind === kind ? token : undefined;
}

function authorizationOf(state: SandboxState, token: Token | undefined): Authorization | undefined {
  return token && state.authorizations[token.authorizationId];
}

/** Spends a code or refresh token and hands out the next pair; each is good for one use. */
export function exchange(
  state: SandboxState,
  kind: "code" | "refresh",
  value: string,
  application: Application,
  now: Date,
): TokenAnswer | TokenProblem {
  const token = findToken(state, value, kind);
  const authorization = authorizationOf(state, token);
  const player = state.players.find((one) => one.playerId === token?.playerId);
  const isTheirs = authorization?.clientId === application.clientId;
  if (!token || !authorization || !player || token.spent || !isTheirs) {
    return kind === "code" ? "AuthorizationCodeInvalid" : "ProvidedTokenNotValidRefreshToken";
  }
  if (authorization.revoked) return "AuthorizationRecordRevoked";
  if (now.getTime() >= authorization.startedAtMs + YEAR_MS) return "AuthorizationRecordExpired";
  if (now.getTime() >= token.expiresAtMs)
    return kind === "code" ? "AuthorizationCodeStale" : "RefreshTokenExpired";
  token.spent = true;
  return tokenAnswer(state, authorization, player, application.clientSecret === null, now);
}

const WEB_AUTH_REQUIRED = 99;
const AUTHORIZATION_RECORD_REVOKED = 2124;

/**
 * Whose bearer this is, and the platform code of what is wrong with it. One that was issued to another application
 * than the key's is as good as none (Bungie-net/api#58, #871).
 */
export function readBearer(
  state: SandboxState,
  bearer: string | null,
  application: Application | null,
  now: Date,
): { player: Player | null; problem: number | null } {
  const token = findToken(state, bearer, "access");
  if (!token) return { player: null, problem: WEB_AUTH_REQUIRED };
  const player = state.players.find((one) => one.playerId === token.playerId) ?? null;
  const authorization = authorizationOf(state, token);
  if (application && application.clientId !== authorization?.clientId)
    return { player, problem: WEB_AUTH_REQUIRED };
  if (authorization?.revoked) return { player, problem: AUTHORIZATION_RECORD_REVOKED };
  if (now.getTime() >= token.expiresAtMs) return { player, problem: WEB_AUTH_REQUIRED };
  return { player, problem: null };
}

/** As when the player removes the application at Bungie, or takes that back. */
export function setRevoked(state: SandboxState, playerId: string, revoked: boolean): void {
  for (const authorization of Object.values(state.authorizations)) {
    if (authorization.playerId === playerId) authorization.revoked = revoked;
  }
}

/** Whether the player approved something and took it all back. */
export function isRevoked(state: SandboxState, playerId: string): boolean {
  const theirs = Object.values(state.authorizations).filter((one) => one.playerId === playerId);
  return theirs.length > 0 && theirs.every(({ revoked }) => revoked);
}

const DAY_MS = 86_400_000;

/** Forgets what has long been useless, so that the kept state does not grow without end. */
export function forgetOldTokens(state: SandboxState, now: Date): void {
  for (const token of Object.values(state.tokens))
    if (token.expiresAtMs + DAY_MS <= now.getTime()) delete state.tokens[token.value];
  for (const { authorizationId, startedAtMs } of Object.values(state.authorizations))
    if (startedAtMs + YEAR_MS + DAY_MS <= now.getTime()) delete state.authorizations[authorizationId];
}
