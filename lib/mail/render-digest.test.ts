import { expect, test } from "@playwright/test";
import { priceWords, wareName } from "#lib/game/ware-words.ts";
import { latestVisit } from "#lib/game/xur-calendar.ts";
import { WARE_GROUPS } from "#lib/game/xur-wares.ts";
import type { LetterReader, LetterWareFacts } from "./edition-letters.ts";
import { spliceLetters } from "./frozen-letters.ts";
import { letterLinks } from "./letter-links.ts";
import { renderConfirmation } from "./render-confirmation.tsx";
import { renderEdition } from "./render-digest.tsx";

const LIMIT_BYTES = 40_000;
const COIN = {
  itemHash: 800069450,
  name: "Strange Coin",
  iconPath: `/common/destiny2_content/icons/${"c".repeat(32)}.jpg`,
};

function aWare(itemHash: number, more: Partial<LetterWareFacts> = {}): LetterWareFacts {
  return {
    itemHash,
    name: `Item of Some Length ${itemHash}`,
    typeName: "Grenade Launcher",
    flavorText: "It has been waiting for you, and it does not mind.",
    iconPath: `/common/destiny2_content/icons/${String(itemHash).padStart(32, "a")}.jpg`,
    rarity: "exotic",
    element: "strand",
    className: "warlock",
    group: WARE_GROUPS[itemHash % WARE_GROUPS.length] ?? "other",
    quantity: 1,
    costs: [{ ...COIN, quantity: 41 }],
    vendorHash: 2190858386,
    collectibleHash: null,
    stats: [],
    perks: [],
    ...more,
  };
}

const LINKS = letterLinks("https://ninefold.example", "token-of-ada");
const READER: LetterReader = {
  ...{ subscriptionId: "ada", address: "ada@example.com", classes: [], onlyLacking: false },
  ...{ zone: "UTC", locale: "en-GB", kind: "not-linked", facts: null, links: LINKS },
};

async function render(wares: readonly LetterWareFacts[]) {
  const { fragments, write } = await renderEdition({
    siteUrl: "https://ninefold.example",
    pictureOrigin: "https://www.bungie.net",
    kind: "digest",
    visit: latestVisit(new Date("2026-11-20T17:05:00Z")),
    wares,
    changes: [],
  });
  const written = write(READER);
  const [letter] = spliceLetters({ from: "x", fragments, letters: written ? [written] : [] });
  if (!letter) throw new Error("no letter");
  return letter;
}

const stock = Array.from({ length: 40 }, (_, index) => aWare(index, { quantity: index === 7 ? 17 : 1 }));

test("every ware is in both parts of the letter, with its price", async () => {
  const { html, text } = await render(stock);
  for (const ware of stock) {
    expect(html).toContain(wareName(ware));
    expect(text).toContain(`${wareName(ware)}, ${priceWords(ware.costs)}`);
  }
  expect(html.split("41 Strange Coins").length - 1).toBe(stock.length);
});

test("the letter stays under 40 kB with a larger stock than he ever had", async () => {
  const { html } = await render(stock);
  expect(Buffer.byteLength(html)).toBeLessThan(LIMIT_BYTES);
});

test("text from Bungie is inert in both parts", async () => {
  const attack = `<img src=x onerror="alert(1)">`;
  const { html, text, subject } = await render([
    aWare(1, { name: attack, flavorText: attack, typeName: attack, iconPath: "//evil.example/x.png" }),
    aWare(2, {
      name: "Two\r\nBcc: everyone@example.com",
      group: "exotic-weapons",
      costs: [{ ...COIN, name: attack, quantity: 2 }],
    }),
  ]);
  expect(html).not.toContain("<img src=x");
  expect(html).not.toContain("evil.example");
  expect(subject).not.toMatch(/[\r\n]/);
  expect(text).not.toMatch(/^Bcc:/m);
});

test("every picture has its size and says what it shows, and nothing else is fetched", async () => {
  const { html } = await render(stock);
  const pictures = html.match(/<img [^>]+>/g) ?? [];
  expect(pictures.length).toBeGreaterThan(stock.length);
  for (const picture of pictures) expect(picture).toMatch(/alt="[^"]*"(?=.* height="\d+")(?=.* width="\d+")/);
  const hosts = new Set([...html.matchAll(/(?:src|href)="https?:\/\/([^/"]+)/g)].map(([, host]) => host));
  expect([...hosts].sort()).toEqual(["ninefold.example", "www.bungie.net"]);
  expect(html).not.toMatch(/<script|<link|@import|url\(/);
});

test("the subject leads with the best item and says until when", async () => {
  const osprey = aWare(900, { name: "Braytech Osprey", group: "exotic-weapons" });
  const { subject } = await render([
    ...stock.filter(({ group }) => group !== "exotic-weapons").slice(0, 11),
    osprey,
  ]);
  expect(subject).toBe("Xûr has Braytech Osprey and 11 more, until Tuesday");
});

test("both parts say when he leaves, in which zone, and how to unsubscribe", async () => {
  const { html, text } = await render(stock);
  for (const part of [html.replaceAll("<!-- -->", ""), text]) {
    expect(part).toContain("He leaves on Tuesday 24 November, 17:00 UTC.");
    expect(part).toContain(LINKS.unsubscribePage);
    expect(part).toContain("https://ninefold.example/digest#why");
  }
});

test("a letter without wares cannot be made", async () => {
  await expect(render([])).rejects.toThrow("without wares");
});

test("the confirmation says in both parts what happens if nothing is done", async () => {
  const confirmUrl = "https://ninefold.example/digest/confirm?token=abc";
  const { html, text } = await renderConfirmation({ confirmUrl, validHours: 48 });
  for (const part of [html.replaceAll("<!-- -->", ""), text]) {
    expect(part).toContain(confirmUrl);
    expect(part).toContain("48 hours");
    expect(part).toContain("no letter will come");
  }
});
