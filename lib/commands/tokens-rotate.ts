import { type KeyRotation, rotateTokenKeys } from "#lib/flows/rotate-token-keys.ts";
import { openServices } from "#lib/flows/services.ts";
import { EXIT, endWith, settingsOrEnd, whyOf } from "./end-with.ts";

const USAGE =
  "Usage: npm run tokens:rotate (no arguments): seals every player's tokens with the first key of TOKEN_KEYS.";

/** What happened, then what to do: in this order, a line each. */
function toLines(rotation: KeyRotation): string[] {
  const { currentKeyId, sealedAnew, alreadyFine, unsealable, sealedBehindUs, olderKeyIds } = rotation;
  const lines = [
    `Sealed anew with "${currentKeyId}": ${sealedAnew}`,
    `Already sealed with it: ${alreadyFine}`,
    `Could not be opened: ${[...unsealable.values()].reduce((sum, rows) => sum + rows, 0)}`,
  ];
  for (const [keyId, rows] of unsealable) lines.push(`  ${whyUnsealable(keyId, rows, rotation)}`);
  if (unsealable.size > 0)
    lines.push(
      "Nothing of these was changed. Where a key is missing, put it back into TOKEN_KEYS behind the first and run this",
      "again. Where it is lost, or the rows were changed, those players are asked to sign in again; that replaces them.",
    );
  if (sealedBehindUs > 0)
    lines.push(
      `Sealed with an older key while this ran: ${sealedBehindUs}. A site or worker still runs with older settings:`,
      "restart all of them with today's TOKEN_KEYS, then run this again.",
    );
  return [...lines, whatAboutOlderKeys(rotation, olderKeyIds)];
}

function whyUnsealable(keyId: string, rows: number, { currentKeyId, olderKeyIds }: KeyRotation): string {
  const isHeld = keyId === currentKeyId || olderKeyIds.includes(keyId);
  return isHeld
    ? `${rows} under "${keyId}": the key of that name in TOKEN_KEYS is another one, or the rows were changed`
    : `${rows} under "${keyId}": TOKEN_KEYS has no key of that name`;
}

function whatAboutOlderKeys(rotation: KeyRotation, olderKeyIds: readonly string[]): string {
  if (!isFinished(rotation)) return "Keep every key in TOKEN_KEYS until this ends without such rows.";
  if (olderKeyIds.length === 0) return "TOKEN_KEYS holds no older key.";
  const names = olderKeyIds.map((keyId) => `"${keyId}"`).join(", ");
  return `No row needs an older key any more: ${names} may be taken out of TOKEN_KEYS. Restart sites and workers then.`;
}

const isFinished = ({ unsealable, sealedBehindUs }: KeyRotation) =>
  unsealable.size === 0 && sealedBehindUs === 0;

if (process.argv.length > 2) endWith(EXIT.badInput, USAGE);
const services = openServices(settingsOrEnd());
try {
  const rotation = await rotateTokenKeys(services);
  console.log(toLines(rotation).join("\n"));
  process.exitCode = isFinished(rotation) ? EXIT.done : EXIT.failed;
} catch (error) {
  // What was sealed so far stays so.
  endWith(
    EXIT.failed,
    `The database did not do its part: ${whyOf(error)}\nRun this again; it goes on where it stopped.`,
  );
} finally {
  await services.db.$disconnect();
}
