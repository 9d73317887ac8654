import { expect, test } from "@playwright/test";
import { priceWords, wareName } from "#lib/game/ware-words.ts";
import { letterLinks } from "./letter-links.ts";
import { renderConfirmation } from "./render-confirmation.tsx";
import { renderEdition } from "./render-digest.tsx";
import { allNewFacts, anEdition, aReader, SITE, usualFacts, usualStock } from "./test-letters.ts";
import { mustWrite, shownText } from "./test-written.ts";

const stock = usualStock();
const edition = anEdition({ wares: stock });
const READERS = {
  "a reader nobody knows": aReader(),
  "a player who lacks some of it": aReader({ kind: "personal", facts: usualFacts(stock) }),
  "a player to whom all is new": aReader({ kind: "personal", facts: allNewFacts(stock) }),
};

for (const [who, reader] of Object.entries(READERS)) {
  test(`every ware is in both parts of the letter to ${who}, with its price`, async () => {
    const { html, text } = mustWrite(await renderEdition(edition), reader);
    const shown = shownText(html);
    const plain = text.replace(/\s+/g, " ");
    for (const ware of stock) {
      expect(shown).toContain(wareName(ware));
      expect(plain).toContain(`${wareName(ware)}, ${priceWords(ware.costs)}`);
    }
    expect(shown.split("41 Strange Coins").length - 1).toBe(
      stock.filter(({ costs }) => costs[0]?.quantity === 41).length,
    );
  });

  test(`the letter to ${who} stays under 40 kB with a stock as large as he ever had`, async () => {
    const { html } = mustWrite(await renderEdition(edition), reader);
    expect(Buffer.byteLength(html)).toBeLessThan(40_000);
  });

  test(`the text to ${who} is wrapped where a line would be too long, and links never are`, async () => {
    const { text } = mustWrite(await renderEdition(edition), reader);
    const long = text.split("\n").filter((line) => line.length > 72);
    expect(long.filter((line) => !/https:\S+$/.test(line))).toEqual([]);
    expect(text).not.toMatch(/\n{3}|[ \t]\n/);
  });
}

test("text from Bungie is inert in both parts", async () => {
  const attack = `<img src=x onerror="alert(1)">\ue000why\ue001`;
  const [first, second, ...rest] = stock;
  if (!first || !second) throw new Error("no stock");
  const named = {
    name: attack,
    typeName: attack,
    perks: [{ plugHash: 1, name: attack, description: "", iconPath: null }],
  };
  const wares = [
    { ...first, ...named, stats: [], iconPath: "//evil.example/x.png", group: "exotic-weapons" as const },
    {
      ...second,
      name: "Two\r\nBcc: everyone@example.com\u2028",
      costs: [{ itemHash: 1, name: attack, iconPath: null, quantity: 2 }],
      stats: [{ statHash: 1, name: attack, value: 7, maximum: 42 }],
    },
    ...rest,
  ];
  const { html, text, subject } = mustWrite(await renderEdition(anEdition({ wares })));
  expect(html).not.toContain("<img src=x");
  expect(html).not.toContain("evil.example");
  expect(html).not.toMatch(/[\ue000\ue001]/);
  expect(html.split("/digest/why?token=").length).toBe(2);
  expect(subject).not.toMatch(/[\r\n\u2028]/);
  expect(text).not.toMatch(/^Bcc:/m);
});

test("a stat's name from a player's account is inert as well", async () => {
  const facts = usualFacts(stock);
  const attacked = JSON.parse(JSON.stringify(facts).replaceAll('"Health"', '"<b onclick=1>\\r\\nHealth"'));
  const { html, text } = mustWrite(await renderEdition(edition), { kind: "personal", facts: attacked });
  expect(html).toContain("&#60;b onclick");
  expect(html).not.toContain("<b onclick");
  expect(text).toContain("<b onclick=1> Health");
});

test("markup is plain ASCII, so that nothing on its way can spoil a letter", async () => {
  const { html } = mustWrite(await renderEdition(edition));
  expect(html).toMatch(/^[\n\x20-\x7e]*$/);
});

test("the subject leads with the best item and says until when", async () => {
  const { subject } = mustWrite(await renderEdition(edition));
  expect(subject).toBe("Xûr has Sunshot and 42 more, until Tuesday");
});

test("both parts say when he leaves, why the letter came, where its settings are, and how to unsubscribe", async () => {
  const { html, text } = mustWrite(await renderEdition(edition));
  const { unsubscribeToken } = aReader();
  const { whyPage, settingsPage, unsubscribePage } = letterLinks(SITE);
  for (const part of [shownText(html), text]) {
    expect(part).toContain("He leaves on Tuesday 24 November, 17:00 UTC.");
  }
  for (const beginning of [whyPage, settingsPage, unsubscribePage]) {
    const link = `${beginning}${unsubscribeToken}`;
    expect(text).toContain(link);
    expect(html).toContain(`href="${link}"`);
  }
});

test("a letter without wares cannot be made, nor a correction without changes", async () => {
  await expect(renderEdition(anEdition({ wares: [] }))).rejects.toThrow("without wares");
  await expect(renderEdition(anEdition({ kind: "correction" }))).rejects.toThrow("without changes");
});

test("the same edition and reader give the same bytes", async () => {
  for (const reader of Object.values(READERS)) {
    const [once, again] = [await renderEdition(edition), await renderEdition(anEdition())];
    expect(JSON.stringify(mustWrite(once, reader))).toBe(JSON.stringify(mustWrite(again, reader)));
  }
});

test("the confirmation says in both parts what happens if nothing is done", async () => {
  const confirmUrl = "https://ninefold.example/digest/confirm?token=abc";
  const { html, text } = await renderConfirmation({ confirmUrl, validHours: 48 });
  expect(html).toContain(`href="${confirmUrl}"`);
  expect(text).toContain(confirmUrl);
  for (const part of [shownText(html), text]) {
    expect(part).toContain("48 hours");
    expect(part).toContain("no letter will come");
  }
});
