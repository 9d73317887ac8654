import type { Answer } from "../http/answer.ts";
import { BUCKET } from "../world/buckets.ts";
import { CLASSIFIED_HASH, UNDEFINED_HASH } from "../world/definitions/classified-item.ts";

interface Fields {
  [name: string]: unknown;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** By hash, by id or by character: a new key there would be a new thing, not a new field. */
const isMap = (value: Fields) => Object.keys(value).every((key) => /^\d+$/.test(key));

/** Calls `change` on every object within; what it adds is not looked into. */
function everyObject(value: unknown, change: (fields: Fields) => void): void {
  if (Array.isArray(value)) for (const one of value) everyObject(one, change);
  if (!isFields(value)) return;
  for (const one of Object.values(value)) everyObject(one, change);
  change(value);
}

/** A version of the service that tells more than any description of it. */
function addNewFields(response: Fields): void {
  everyObject(response, (fields) => {
    if (isMap(fields)) return;
    fields.fieldOfTomorrow = { howMany: 1, names: ["new"] };
    fields.flagOfTomorrow = true;
    fields.nothingOfTomorrow = null;
  });
}

/** Enumerations as a later version may fill them; none of these numbers has a meaning today. */
const UNHEARD_OF: Readonly<Record<string, number>> = {
  bindStatus: 77,
  breakerType: 77,
  classType: 77,
  damageType: 77,
  energyType: 77,
  genderType: 77,
  location: 77,
  raceType: 77,
};
const UNHEARD_HASHES = ["classHash", "damageTypeHash", "genderHash", "raceHash", "titleRecordHash"];
/** Flags: what is set stays set, and one that nobody knows joins. */
const FLAGS: Readonly<Record<string, number>> = { state: 1 << 20, transferStatus: 1 << 20 };

function addUnknownValues(response: Fields): void {
  everyObject(response, (fields) => {
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value !== "number") continue;
      if (Object.hasOwn(UNHEARD_OF, name)) fields[name] = UNHEARD_OF[name];
      else if (UNHEARD_HASHES.includes(name)) fields[name] = UNDEFINED_HASH;
      else if (Object.hasOwn(FLAGS, name)) fields[name] = value | (FLAGS[name] ?? 0);
    }
  });
  showInstead(response, UNDEFINED_HASH);
}

/** The first thing with an instance in the vault becomes another one. */
function showInstead(response: Fields, itemHash: number): void {
  const { data } = (response.profileInventory ?? {}) as { data?: { items: Fields[] } };
  const item = data?.items.find(
    ({ itemInstanceId, bucketHash }) => itemInstanceId && bucketHash === BUCKET.vault,
  );
  if (item) item.itemHash = itemHash;
}

const CHANGES = {
  "new-fields": addNewFields,
  "unknown-values": addUnknownValues,
  classified: (response: Fields) => showInstead(response, CLASSIFIED_HASH),
  "vault-missing": (response: Fields) => {
    delete response.profileInventory;
  },
} as const;

/** The answer as a fault that changes what is shown wants it. */
export function oddAnswer(answer: Answer, kind: string): Answer {
  if (!Object.hasOwn(CHANGES, kind)) return answer;
  const envelope = JSON.parse(String(answer.body)) as { Response?: unknown };
  if (isFields(envelope.Response)) CHANGES[kind as keyof typeof CHANGES](envelope.Response);
  const { status, headers, code } = answer;
  return { status, headers, code, body: JSON.stringify(envelope) };
}
