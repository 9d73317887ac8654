import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface SealingKey {
  readonly keyId: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** Which secret of which player: part of the seal, so that a secret moved to another row or column does not open. */
export interface SealedFor {
  readonly playerId: string;
  readonly purpose: "access" | "refresh";
}

export class UnsealableError extends Error {
  override name = "UnsealableError";
}

/**
 * Encrypts a secret with the first key, bound to its player and purpose (AES-256-GCM).
 *
 * Returns nonce (12 bytes), tag (16 bytes) and ciphertext in one piece, and the key's id, to be stored beside it.
 */
export function seal(keys: readonly SealingKey[], boundTo: SealedFor, secret: string) {
  const current = keys[0];
  if (!current) throw new UnsealableError("there is no key to seal with");
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", current.key, iv);
  cipher.setAAD(toAssociatedData(current.keyId, boundTo));
  const ciphertext = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return {
    keyId: current.keyId,
    sealed: new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), ciphertext])),
  };
}

/**
 * The secret inside a seal.
 *
 * Throws UnsealableError when the key is unknown, the seal belongs to another player or purpose, or a byte changed.
 */
export function unseal(
  keys: readonly SealingKey[],
  boundTo: SealedFor,
  { keyId, sealed }: { readonly keyId: string; readonly sealed: Uint8Array },
): string {
  const held = keys.find((key) => key.keyId === keyId);
  if (!held) throw new UnsealableError(`no key is called ${keyId}`);
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new UnsealableError("the seal is too short");
  const decipher = createDecipheriv("aes-256-gcm", held.key, sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(toAssociatedData(keyId, boundTo));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const secret = [decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
    return Buffer.concat(secret).toString("utf8");
  } catch (cause) {
    throw new UnsealableError("the seal is not this player's, or was changed", { cause });
  }
}

function toAssociatedData(keyId: string, { playerId, purpose }: SealedFor): Buffer {
  return Buffer.from(JSON.stringify([keyId, playerId, purpose]));
}
