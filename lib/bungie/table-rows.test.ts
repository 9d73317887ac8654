import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { tableRows } from "./table-rows.ts";

async function* inChunks(text: string, chunkBytes: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

async function readAll(text: string, chunkBytes = 7): Promise<Record<string, unknown>> {
  const entries: [string, unknown][] = [];
  for await (const rows of tableRows(inChunks(text, chunkBytes))) entries.push(...rows);
  return Object.fromEntries(entries);
}

const nasty = {
  "1": { name: 'quote " brace } comma , backslash \\ "\\"', list: [1, [2, { deep: "]}" }]] },
  "4294967295": { name: "Xûr — 𝔑𝔦𝔫𝔢 “,{[”", empty: {}, none: null },
  "3": { name: "" },
};

for (const chunkBytes of [1, 2, 3, 7, 64, 10_000]) {
  test(`a table read ${chunkBytes} bytes at a time is the table`, async () => {
    expect(await readAll(JSON.stringify(nasty), chunkBytes)).toEqual(nasty);
    expect(await readAll(` \n${JSON.stringify(nasty, null, 2)}\n`, chunkBytes)).toEqual(nasty);
  });
}

test("an empty table has no rows", async () => {
  expect(await readAll("{}")).toEqual({});
});

test("a table of megabytes comes in batches, each row once", async () => {
  const table = Object.fromEntries(
    Array.from({ length: 9_000 }, (_, hash) => [hash, { hash, text: "x".repeat(hash % 400) }]),
  );
  const batches: number[] = [];
  const seen = new Map<string, unknown>();
  for await (const rows of tableRows(inChunks(JSON.stringify(table), 65_536))) {
    batches.push(rows.length);
    for (const [hash, row] of rows) seen.set(hash, row);
  }
  expect(batches.length).toBeGreaterThan(4);
  expect(batches.reduce((sum, count) => sum + count, 0)).toBe(9_000);
  expect(Object.fromEntries(seen)).toEqual(table);
});

const broken: [name: string, text: string][] = [
  ["cut inside a row", JSON.stringify(nasty).slice(0, 60)],
  ["cut between rows", '{"1":{"name":"a"},'],
  ["cut where a batch ends", `{"1":"${"x".repeat(300_000)}",`],
  ["cut before the last brace", '{"1":{"name":"a"}'],
  ["an HTML page", "<!DOCTYPE html><style>p{color:red}</style><p>Maintenance</p>"],
  ["a list", '[{"hash":1}]'],
  ["nothing", ""],
  ["two objects", '{"1":{}}{"2":{}}'],
];
for (const [name, text] of broken) {
  test(`${name} is not taken for a table`, async () => {
    await expect(readAll(text, 65_536)).rejects.toThrow(SyntaxError);
  });
}

const captures = process.env.BUNGIE_CAPTURES;
if (captures) {
  test("a real table of perks is read as JSON.parse reads it", async () => {
    const text = readFileSync(join(captures, "manifest/DestinySandboxPerkDefinition.json"), "utf8");
    expect(await readAll(text, 65_536)).toEqual(JSON.parse(text));
  });
}
