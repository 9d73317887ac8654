import { expect, test } from "@playwright/test";
import { renderEdition } from "./render-digest.tsx";
import { aChange, aFact, anEdition, beatenBy, usualStock } from "./test-letters.ts";
import { mustWrite, shownText, written } from "./test-written.ts";

const stock = usualStock();
const place = (name: string) => stock.findIndex((ware) => ware.name === name);
const changes = [
  aChange("came", place("Centrifuse")),
  aChange("price", place("Sunshot Catalyst")),
  aChange("roll", place("Gyrfalcon's Hauberk")),
  aChange("went", place("Le Monarque")),
];
const wares = stock.filter(({ name }) => name !== "Le Monarque");
const template = renderEdition(anEdition({ kind: "correction", wares, changes }));
const at = (name: string) => wares.findIndex((ware) => ware.name === name);

test("a correction says so in its subject, and how much has changed", async () => {
  expect(mustWrite(await template).subject).toBe("Correction: 4 of Xûr's wares have changed");
  const one = await renderEdition(anEdition({ kind: "correction", changes: changes.slice(0, 1) }));
  expect(mustWrite(one).subject).toBe("Correction: one of Xûr's wares has changed");
});

test("a correction says what changed, how it was and how it is, in both parts", async () => {
  const { html, text } = mustWrite(await template);
  for (const part of [shownText(html), text.replace(/\s+/g, " ")]) {
    expect(part).toMatch(/Centrifuse (- )?.{0,30}Before: not sold Now: 23 Strange Coins/);
    expect(part).toContain("Before: 1,071 Strange Coins Now: 71 Strange Coins");
    expect(part).toMatch(/Before: Roll 68: .{10,60} Now: Roll 63: /);
    expect(part).toContain("Before: 23 Strange Coins Now: no longer sold");
    expect(part).toContain(
      "Only what changed since the last letter. He leaves on Tuesday 24 November, 17:00 UTC.",
    );
  }
});

test("a correction names nothing that did not change, and leads to the page for the rest", async () => {
  const { html, text } = mustWrite(await template);
  const changed = changes.map(({ ware }) => ware.name);
  for (const { name } of stock) {
    expect(shownText(html).includes(name), name).toBe(changed.includes(name) || name === "Sunshot");
  }
  for (const part of [html, text]) expect(part).toContain("https://ninefold.example/xur");
});

test("a correction says what is new to its reader, with their best copy beside the new roll", async () => {
  const stats = wares[at("Gyrfalcon's Hauberk")]?.stats ?? [];
  const facts = wares.map((_, nth) => aFact(nth));
  facts[at("Centrifuse")] = aFact(at("Centrifuse"), [{ kind: "not-collected" }], { isCollected: false });
  facts[at("Gyrfalcon's Hauberk")] = aFact(at("Gyrfalcon's Hauberk"), [{ kind: "beats-best", total: 4 }], {
    copyCount: 1,
    best: beatenBy(4, stats),
  });
  const { html } = mustWrite(await template, { kind: "personal", facts: { facts } });
  expect(shownText(html)).toContain("Not in your collection.");
  expect(shownText(html)).toContain("Grenade 30 23 +7 higher");
});

test("who has none of the classes concerned, or lacks nothing of what changed, gets no correction", async () => {
  const armor = [aChange("roll", place("Gyrfalcon's Hauberk"))];
  const hunters = await renderEdition(anEdition({ kind: "correction", changes: armor }));
  expect(written(hunters, { classes: ["titan"] })).toBeNull();
  expect(written(hunters, { classes: ["hunter"] })).not.toBeNull();
  const facts = { facts: stock.map((_, nth) => aFact(nth)) };
  expect(written(hunters, { kind: "personal", facts, onlyLacking: true })).toBeNull();
  expect(written(hunters, { kind: "signed-out", onlyLacking: true })).not.toBeNull();
});

test("the footer of a correction says how often one comes and where it is switched off", async () => {
  const { html } = mustWrite(await template);
  expect(shownText(html)).toContain("That comes once a visit at most, and the settings can switch it off.");
});
