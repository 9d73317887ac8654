import { unseal } from "#lib/db/sealed.ts";
import { parseEnv } from "#lib/env.ts";
import { CANARY } from "../run/canaries.mjs";

interface TokenRow {
  readonly playerId: string;
  readonly keyId: string;
  readonly sealedAccess: Buffer;
  readonly sealedRefresh: Buffer;
}

/** Whether both seals of a row open with the keys in the settings and hold tokens of the sandbox. */
export function holdsMarkedTokens(row: TokenRow, settings: Record<string, string | undefined>): boolean {
  const { TOKEN_KEYS } = parseEnv(settings);
  const { playerId, keyId } = row;
  const [access, refresh] = [
    unseal(TOKEN_KEYS, { playerId, purpose: "access" }, { keyId, sealed: row.sealedAccess }),
    unseal(TOKEN_KEYS, { playerId, purpose: "refresh" }, { keyId, sealed: row.sealedRefresh }),
  ];
  return access.includes(`${CANARY}a`) && refresh.includes(`${CANARY}r`);
}
