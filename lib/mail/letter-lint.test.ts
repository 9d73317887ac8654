import { expect, test } from "@playwright/test";
import { lintLetter } from "../../e2e/support/letter-lint.ts";
import { renderConfirmation } from "./render-confirmation.tsx";
import { renderEdition } from "./render-digest.tsx";
import { aChange, aFact, allNewFacts, anEdition, usualFacts, usualStock } from "./test-letters.ts";
import { mustWrite } from "./test-written.ts";

const stock = usualStock();
const facts = usualFacts(stock);
const nothingNew = { facts: stock.map((_, at) => aFact(at)) };

const digest = renderEdition(anEdition());
const correction = renderEdition(
  anEdition({
    kind: "correction",
    changes: (["came", "price", "roll", "went"] as const).map((kind, nth) => aChange(kind, nth * 4 + 3)),
  }),
);

/** Every kind of letter there is. */
const VARIANTS = {
  "to nobody we know": {},
  "about its reader": { kind: "personal", facts },
  "to whom all is new": { kind: "personal", facts: allNewFacts(stock) },
  "to whom nothing is new": { kind: "personal", facts: nothingNew },
  "of one class": { kind: "personal", facts, classes: ["hunter"] },
  "of only what is lacking": { kind: "personal", facts, onlyLacking: true },
  "after a revoked sign-in": { kind: "signed-out", onlyLacking: true },
  "to a private account": { kind: "private" },
  "to no account": { kind: "no-account" },
  "without an answer": { kind: "no-answer" },
  "as a test": { kind: "personal", facts: nothingNew, onlyLacking: true, isTest: true },
} as const;

for (const [what, reader] of Object.entries(VARIANTS)) {
  test(`a letter ${what} holds nothing that Gmail, Outlook or dark mode stumbles over`, async () => {
    expect(lintLetter(mustWrite(await digest, reader).html)).toEqual([]);
  });

  test(`a correction ${what} holds nothing that Gmail, Outlook or dark mode stumbles over`, async () => {
    expect(lintLetter(mustWrite(await correction, reader).html)).toEqual([]);
  });
}

test("a letter without pictures in its definitions is as sound", async () => {
  const template = await renderEdition(anEdition({ wares: usualStock(() => null) }));
  expect(lintLetter(mustWrite(template, { kind: "personal", facts }).html)).toEqual([]);
});

test("the confirmation holds nothing that Gmail, Outlook or dark mode stumbles over", async () => {
  const { html } = await renderConfirmation({
    confirmUrl: "https://ninefold.example/c?token=a",
    validHours: 48,
  });
  expect(lintLetter(html)).toEqual([]);
});

for (const [what, from, to] of [
  ["flex", '<h1 style="', '<h1 style="display:flex;'],
  ["a script", "</body>", "<script></script></body>"],
  ["an unclosed cell", "</td></tr></tbody></table><!--", "</tr></tbody></table><!--"],
  ["a block in a line", "<b>", "<b><div></div>"],
  ["padding where Outlook has none", '<p style="', '<p style="padding:4px;'],
  ["a picture without alt", ' alt="Gauntlets"', ""],
  ["a picture without its size", ' height="48"', ""],
  ["a tracking pixel", 'height="48"', 'height="1"'],
  ["a picture by http", 'src="https://', 'src="http://'],
  ["a link by another scheme", 'href="https://', 'href="javascript://'],
  ["an external font", "<style>", "<style>@import 'https://fonts.example/a.css';"],
  ["a child selector", "<style>", "<style>.k>td{color:#000000}"],
  ["an attribute selector among others", "<style>", "<style>[class] .k{color:#000000}"],
  ["a position", "<style>", "<style>.k{position:fixed}"],
  ["pale text", "color:#545f70", "color:#a9b0bb"],
  ["text lost on dark paper", ".t{color:#e8ebf0!important}", ".t{color:#141920!important}"],
  ["no language", ' lang="en"', ""],
  ["a second title", "<h2", "<h1></h1><h2"],
  ["a skipped heading", "<h1", "<h2></h2><h1"],
  ["a table that Outlook pads", ' cellpadding="10"', ""],
] as const) {
  test(`the linter sees ${what}`, async () => {
    const { html } = mustWrite(await digest, { kind: "personal", facts });
    expect(html).toContain(from);
    expect(lintLetter(html.replace(from, to))).not.toEqual([]);
  });
}

test("the linter sees a letter that is too large", async () => {
  const { html } = mustWrite(await digest);
  const large = html.replace("</body>", `${"<p>words</p>".repeat(2_000)}</body>`);
  expect(lintLetter(large).join()).toContain("bytes");
});
