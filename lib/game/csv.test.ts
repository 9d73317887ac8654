import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type Cell, idText, toCsv, withoutFormula } from "./csv.ts";

/** A reader after RFC 4180, knowing nothing of the writer. */
function readCsv(file: string): string[][] {
  const text = file.replace(/^\u{FEFF}/u, "");
  const rows: string[][] = [[]];
  let field = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const [here, next] = [text[at], text[at + 1]];
    if (isQuoted) {
      if (here === '"' && next === '"') at += 1;
      if (here === '"' && next !== '"') isQuoted = false;
      else field += here;
    } else if (here === '"') isQuoted = true;
    else if (here === "," || (here === "\r" && next === "\n")) {
      rows.at(-1)?.push(field);
      field = "";
      if (here === "\r") {
        at += 1;
        rows.push([]);
      }
    } else field += here;
  }
  expect([isQuoted, field, rows.pop()], "the file ends with its last row").toEqual([false, "", []]);
  return rows;
}

test("a file opens as UTF-8, its rows end with CRLF, its fields are parted by commas", () => {
  expect(
    toCsv([
      ["Name", "Power"],
      ["Sunshot", 550],
    ]),
  ).toBe("\u{FEFF}Name,Power\r\nSunshot,550\r\n");
});

for (const { cell, field } of [
  { cell: "a,b", field: '"a,b"' },
  { cell: 'say "hi"', field: '"say ""hi"""' },
  { cell: "one\ntwo", field: '"one\ntwo"' },
  { cell: "a;b", field: '"a;b"' },
  { cell: "", field: "" },
  { cell: null, field: "" },
  { cell: -5, field: "-5" },
  { cell: true, field: "true" },
  { cell: "=1+1", field: "'=1+1" },
  { cell: "+1", field: "'+1" },
  { cell: "-1", field: "'-1" },
  { cell: "@SUM(A1)", field: "'@SUM(A1)" },
  { cell: "\t=1", field: "\"'\t'=1\"" },
  { cell: "a;=1", field: `"a;'=1"` },
  { cell: "\r=1", field: '"\'\r=1"' },
  { cell: " =1", field: "' =1" },
  { cell: "\u{FF1D}1", field: "'\u{FF1D}1" },
  { cell: '=HYPERLINK("http://x")', field: '"\'=HYPERLINK(""http://x"")"' },
  { cell: "1-Kanal", field: "1-Kanal" },
] satisfies { cell: Cell; field: string }[]) {
  test(`${JSON.stringify(cell)} is written as ${JSON.stringify(field)}`, () => {
    expect(toCsv([[cell]])).toBe(`\u{FEFF}${field}\r\n`);
  });
}

test("a 64-bit id comes out digit by digit, as text", () => {
  const id = "6917529000000000001";
  expect(toCsv([[idText(id)]])).toBe(`\u{FEFF}"""${id}"""\r\n`);
  expect(readCsv(toCsv([[idText(id)]]))).toEqual([[`"${id}"`]]);
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ",", ";", "'", "a", " "))
    .map((all) => all.join("")),
);
const anyRows = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { maxLength: 8 }));

test("whatever is written is read back field by field, and no field would be run", () => {
  // Replay a failure with NINEFOLD_SEED=<the printed seed>.
  const seed = Number(process.env.NINEFOLD_SEED) || Math.trunc(Math.random() * 2 ** 31);
  console.log(`csv property seed: ${seed}`);
  fc.assert(
    fc.property(anyRows, (rows) => {
      const read = readCsv(toCsv(rows));
      expect(read).toEqual(rows.map((row) => row.map(withoutFormula)));
      expect(read.flat().filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([]);
    }),
    { seed, numRuns: 500 },
  );
});

test("no part of a text becomes a formula where semicolons or tabs part the fields", () => {
  const note = fc.array(fc.constantFrom("=", "+", "-", "@", ";", "\t", '"', " ", "a", "1", "'", "\u{FF1D}"), {
    maxLength: 12,
  });
  const FORMULA = /^[=+\-@\u{FF1D}]/u;
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed}`);
  fc.assert(
    fc.property(note, (letters) => {
      const [first = "", ...others] = withoutFormula(letters.join("")).split(/[;\t]/);
      expect(first.trimStart()).not.toMatch(FORMULA);
      for (const part of others) expect(part.replace(/^[\s"]+/, "")).not.toMatch(FORMULA);
    }),
    { seed, numRuns: 2_000 },
  );
});
