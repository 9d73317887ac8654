import { expect, test } from "@playwright/test";
import { absentFields } from "./absent-fields.ts";
import { jsonPaths, missingPaths, otherKinds } from "./json-paths.ts";
import { RECORDED_FOLDER, recorded } from "./recorded.ts";
import { RECORDINGS } from "./recorded-answers.ts";
import { Walk } from "./walk.ts";

test.describe.configure({ mode: "default" });

let walk: Walk;
test.beforeAll(async () => {
  walk = await Walk.start();
});
test.afterAll(() => walk.close());

const listedOf = (answer: string) =>
  absentFields()
    .filter((one) => one.answer === answer)
    .map((one) => one.path);

for (const recording of RECORDINGS)
  test(`what a recorded answer has, ours has, or says why not: ${recording.name}`, async () => {
    const ours = jsonPaths(await recording.ours(walk));
    const listed = listedOf(recording.name);
    // An entry for what is there by now is stale, with recordings at hand or without.
    expect(listed.filter((path) => ours.has(path))).toEqual([]);
    if (RECORDED_FOLDER === undefined) return;
    const theirs = jsonPaths(recording.theirs());
    expect(missingPaths(theirs, ours).sort()).toEqual(listed.sort());
    expect(otherKinds(theirs, ours)).toEqual([]);
  });

test("every absent field has an answer that is compared, and a reason", () => {
  const names = RECORDINGS.map((one) => one.name);
  for (const { answer, path, reason } of absentFields()) {
    expect(names, path).toContain(answer);
    expect(reason.length, path).toBeGreaterThan(8);
  }
});

test("a recorded refusal and ours have the same fields", async () => {
  if (RECORDED_FOLDER === undefined) return;
  const bodies = recorded("captures/error-bodies.json") as { code?: number; body?: object }[];
  for (const { code, body } of bodies) {
    if (code === undefined || body === undefined) continue;
    await walk.sandbox.control("POST", "faults", { route: "GetProfile", kind: "code", code, times: 1 });
    const about = walk.subject("rich");
    const path = `/Platform/Destiny2/${about.membershipType}/Profile/${about.membershipId}/?components=100`;
    const { json } = await walk.sandbox.ask("GET", path);
    expect(json.ErrorCode).toBe(code);
    // Response 0 comes from calls whose success is a number, which this one is not.
    const fields = Object.keys(body).filter((name) => name !== "Response");
    expect(Object.keys(json).sort(), String(code)).toEqual(fields.sort());
  }
});

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every object found under a field of that name, however deep. */
function objectsUnder(value: unknown, field: string, found: Json[] = []): Json[] {
  if (Array.isArray(value)) for (const one of value) objectsUnder(one, field, found);
  if (isObject(value))
    for (const [name, inner] of Object.entries(value)) {
      if (name === field && Array.isArray(inner)) found.push(...inner.filter(isObject));
      if (name === field && isObject(inner)) found.push(...Object.values(inner).filter(isObject));
      objectsUnder(inner, field, found);
    }
  return found;
}

/** Fields that nearly all of these have. */
function usualFields(objects: readonly Json[]): string[] {
  const counts = new Map<string, number>();
  for (const object of objects)
    for (const name of Object.keys(object)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= objects.length * 0.98 ? [name] : []));
}

test("whatever a recorded item, instance or sale always has, ours always has too", async () => {
  for (const [name, field] of [
    ["profile 2021-05", "items"],
    ["vendors 2026-06", "saleItems"],
  ] as const) {
    const recording = RECORDINGS.find((one) => one.name === name);
    const ours = usualFields(objectsUnder(await recording?.ours(walk), field));
    expect(ours.length).toBeGreaterThan(3);
    if (RECORDED_FOLDER === undefined || !recording) continue;
    expect(ours).toEqual(expect.arrayContaining(usualFields(objectsUnder(recording.theirs(), field))));
  }
});
