import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { Account } from "#lib/game/account.ts";
import { Bucket } from "#lib/game/bucket.ts";
import type { Item } from "#lib/game/item.ts";
import { VAULT } from "#lib/game/place.ts";
import {
  aBucket,
  aDefinition,
  anAccount,
  anItem,
  fill,
  HUNTER,
  withHunter,
  withWarlock,
} from "#lib/game/test-account.ts";
import { PLAIN_VIEW } from "#lib/game/view-settings.ts";
import { escapeHtml } from "./escape-html.ts";
import { gearHtml } from "./gear-html.ts";
import { GearPictures } from "./gear-pictures.ts";
import type { GearFacts } from "./row-html.ts";

const ORIGIN = "https://www.bungie.net";
const sunshot = aDefinition(1, { name: "Sunshot", rarity: "exotic", element: "solar" });
const worn = anItem(sunshot, withHunter, { isEquipped: true, power: 550, damageType: 3, isLocked: true });

function draw(account: Account, some: Partial<GearFacts> = {}): string {
  const nothing = { marks: new Map(), ornaments: new Map(), found: null, settings: PLAIN_VIEW };
  const pictures = new GearPictures(ORIGIN);
  return gearHtml({ account, pictures, ...nothing, ...some });
}

const tilesOf = (html: string) => html.match(/<a class="t .*?<\/a>/g) ?? [];
const labelsOf = (html: string) => tilesOf(html).map((tile) => /aria-label="(.*?)"/.exec(tile)?.[1]);
const hidden = (...collapsed: string[]) => ({ settings: { ...PLAIN_VIEW, collapsed } });

test("whatever Bungie calls an item stays text, and nothing around it changes", () => {
  const drawn = (name: string, typeName: string) =>
    draw(anAccount([anItem(aDefinition(1, { name, typeName }), VAULT)]));
  const sign = fc.constantFrom(
    "<",
    ">",
    '"',
    "'",
    "&",
    "/",
    "=",
    " ",
    "`",
    "img",
    "onerror",
    "x",
    "\u2028",
    "\n",
  );
  const hostile = fc.array(sign, { minLength: 1, maxLength: 20 }).map((signs) => `H${signs.join("")}T`);
  fc.assert(
    fc.property(hostile, hostile, (name, typeName) => {
      const escaped = drawn(name, typeName)
        .replaceAll(escapeHtml(name), "Harmless")
        .replaceAll(escapeHtml(typeName.toLowerCase()), "harmless");
      expect(escaped).toBe(drawn("Harmless", "harmless"));
      expect(escapeHtml(name)).not.toMatch(/[<>"']/);
    }),
  );
});

test("ids, bucket names and paths of pictures from outside cannot leave their place either", () => {
  const evil = `"><script>alert(1)</script>`;
  const odd = aDefinition(7, { bucketHash: 4_242, iconPath: evil, watermarkPath: evil });
  const buckets = [{ ...aBucket(4_242, 10), name: evil }];
  const html = draw(anAccount([anItem(odd, VAULT, { itemInstanceId: evil })], buckets), {
    settings: { ...PLAIN_VIEW, grouping: "type" },
  });
  expect(html).not.toContain("<script");
  expect(tilesOf(html)).toHaveLength(1);
  expect(html).toContain(escapeHtml(evil));
});

test("a tile is a link that says aloud what the item is and all that its picture tells", () => {
  const copy = anItem(sunshot, VAULT, {
    itemInstanceId: "42",
    power: 540,
    damageType: 3,
    gearTier: 4,
    isDeepsight: true,
    isMasterwork: true,
  });
  const marks = new Map([["42", { tag: "infuse" as const, note: "" }]]);
  const html = draw(anAccount([worn, copy]), { marks });
  expect(labelsOf(html)).toEqual([
    "Sunshot, exotic hand cannon, 550, solar, equipped, locked",
    "Sunshot, exotic hand cannon, 540, solar, masterwork, deepsight, tier 4, tagged infuse",
  ]);
  const [first = "", second = ""] = tilesOf(html);
  expect(first).toContain(`href="/item/${worn.itemInstanceId}"`);
  expect(first).toContain("glyph-lock");
  expect(first).toMatch(/class="t exotic i\w+ solar"/);
  expect(second).toMatch(/class="t exotic i\w+ p4 solar mw ds"/);
  expect(first).toContain("<b class=b>550</b>");
  for (const mark of ["glyph-tag-infuse", "glyph-deepsight"]) expect(second).toContain(mark);
});

test("unknown and classified items are shown as such", () => {
  const unknown: Item = { ...anItem(aDefinition(77), VAULT), definition: null };
  const classified = anItem(aDefinition(78, { name: "", isClassified: true }), VAULT);
  const html = draw(anAccount([unknown, classified]));
  expect(labelsOf(html)).toContain("Unknown item 77, 400, kinetic");
  expect(labelsOf(html)).toContain("Classified, legendary hand cannon, 400, kinetic");
  expect(html).toContain("<i class=q>?</i>");
});

test("a tile wears its own season's mark and the ornament that is put on", () => {
  const definition = aDefinition(1, {
    watermarkPath: "/plain.png",
    watermarkPaths: ["/first.png", "/second.png"],
  });
  const item = anItem(definition, VAULT, { versionNumber: 1, ornamentItemHash: 9 });
  const pictures = new GearPictures(ORIGIN);
  const html = draw(anAccount([item]), { ornaments: new Map([[9, "/ornament.jpg"]]), pictures });
  const drawnIn = (html: string) => /class="t legendary (i\S+) (w\S+) kinetic"/.exec(html)?.slice(1);
  const [icon, watermark] = drawnIn(html) ?? [];
  expect(pictures.sheet()).toBe(
    `.${icon}{background-image:url(${ORIGIN}/ornament.jpg)}\n.${watermark}::before{background-image:url(${ORIGIN}/second.png)}`,
  );
  const [plainIcon, plainMark] =
    drawnIn(draw(anAccount([{ ...item, versionNumber: null }]), { pictures })) ?? [];
  expect(pictures.sheet()).toContain(`.${plainIcon}{background-image:url(${ORIGIN}/icon.png)}`);
  expect(pictures.sheet()).toContain(`.${plainMark}::before{background-image:url(${ORIGIN}/plain.png)}`);
});

test("each season's watermark is named once, whatever its path says", () => {
  const season = (itemHash: number, watermarkPath: string) =>
    anItem(aDefinition(itemHash, { watermarkPath, iconPath: "" }), VAULT);
  const evil = "/x.png);background:url(https://evil.example/";
  const pictures = new GearPictures(ORIGIN);
  const items = [season(1, "/a.png"), season(2, "/b.png"), season(3, "/a.png"), season(4, evil)];
  const classes = tilesOf(draw(anAccount(items), { pictures })).map(
    (tile) => /class="t legendary (w\S+ )?kinetic"/.exec(tile)?.[1],
  );
  expect(classes.map((one) => classes.indexOf(one))).toEqual([0, 1, 0, 3]);
  expect(
    pictures
      .sheet()
      .match(/::before\{background-image:url\(.*?\)/g)
      ?.toSorted(),
  ).toEqual([
    `::before{background-image:url(${ORIGIN}/a.png)`,
    `::before{background-image:url(${ORIGIN}/b.png)`,
  ]);
  expect(pictures.sheet()).not.toContain("evil");
});

test("each picture is named once beside the page, and none that leads elsewhere", () => {
  const pictures = new GearPictures(ORIGIN);
  const kind = (itemHash: number, iconPath: string) => anItem(aDefinition(itemHash, { iconPath }), VAULT);
  const evil = kind(50, "/x.png)}*{background:url(https://evil.example/");
  const html = draw(anAccount([worn, anItem(sunshot, VAULT), kind(40, "/a.png"), evil, kind(60, "//evil")]), {
    pictures,
  });
  expect([...pictures.sheet().matchAll(/^\.i\S+\{(.*)\}$/gm)].map(([, rule]) => rule).toSorted()).toEqual([
    `background-image:url(${ORIGIN}/a.png)`,
    `background-image:url(${ORIGIN}/icon.png)`,
  ]);
  expect(pictures.sheet()).not.toContain("evil");
  expect(tilesOf(html)).toHaveLength(5);
  expect(html.match(/<i class=q>\?<\/i>/g)).toHaveLength(2);
});

test("pictures that would be called alike are told apart", () => {
  const pictures = new GearPictures(ORIGIN);
  const paths = Array.from({ length: 12_000 }, (_, index) => `/season-${index}.png`);
  expect(new Set(paths.map((path) => pictures.watermarkClass(path))).size).toBe(paths.length);
  expect(pictures.sheet().split("\n")).toHaveLength(paths.length);
});

test("several stacks of a kind in one place can be told apart, in the account's order", () => {
  const shards = aDefinition(11, { bucketHash: Bucket.Consumables, isInstanced: false });
  const stack = { quantity: 5, power: null, isAccountWide: true, bucketHash: Bucket.Consumables };
  const few = anItem(shards, VAULT, stack);
  const html = draw(anAccount([few, anItem(shards, VAULT, { ...stack, quantity: 900 })]));
  const told = tilesOf(html).map((tile) => [/data-n="(\d+)"/.exec(tile)?.[1], />(\d+)<\/b>/.exec(tile)?.[1]]);
  expect(told, "the larger one stands first, and is still the second").toEqual([
    ["1", "900"],
    [undefined, "5"],
  ]);
});

test("a folded row shows none of its items and says how many there are", () => {
  const account = anAccount([
    worn,
    ...fill(VAULT, 3),
    anItem(aDefinition(5, { bucketHash: Bucket.Helmet }), VAULT),
  ]);
  const html = draw(account, hidden(String(Bucket.Kinetic)));
  expect(tilesOf(html)).toHaveLength(1);
  expect(html).toMatch(/name="unfold" value="1498876634" aria-expanded="false">.*?4 items hidden/);
  expect(tilesOf(draw(account))).toHaveLength(5);
});

test("the postmaster stands on top and warns before it is full, even folded", () => {
  const waiting = Array.from({ length: 18 }, (_, index) =>
    anItem(aDefinition(100 + index), withWarlock, { bucketHash: Bucket.Postmaster }),
  );
  const html = draw(anAccount([worn, ...waiting]));
  expect(html.indexOf("row-postmaster")).toBeLessThan(html.indexOf(`row-${Bucket.Kinetic}`));
  expect(html).toContain("Almost full: 18 of 21. Collect soon.");
  expect(labelsOf(html)[0]).toMatch(/, at the postmaster$/);
  const folded = draw(anAccount([worn, ...waiting]), hidden("postmaster"));
  expect(folded).toContain("18 items hidden");
  expect(folded).toContain("Almost full: Warlock. Collect soon.");
  expect(draw(anAccount([worn, ...waiting.slice(0, 16)]))).not.toContain("Almost full");
  expect(draw(anAccount([worn]))).not.toContain("row-postmaster");
});

test("whoever has something at the postmaster can collect all of it, and nobody else", () => {
  const waiting = anItem(sunshot, withHunter, { bucketHash: Bucket.Postmaster });
  const html = draw(anAccount([waiting]));
  const buttons = [
    ...html.matchAll(/<button class="collect" form="collect" name="characterId" value="(\d+)">/g),
  ];
  expect(buttons.map(([, characterId]) => characterId)).toEqual([HUNTER]);
});

test("each slot says how many of its places are filled", () => {
  const html = draw(anAccount([worn, ...fill(withHunter, 9), ...fill(withWarlock, 3)]));
  expect(html).toContain('<p class="room full">10/10</p>');
  expect(html).toContain('<p class="room">3/10</p>');
});

test("groups within a place have names, and no item is lost to them", () => {
  const account = anAccount([worn, anItem(aDefinition(2, { element: null }), VAULT, { damageType: 0 })]);
  const html = draw(account, { settings: { ...PLAIN_VIEW, grouping: "element" } });
  expect(html).toContain('<h3 class="kin">No element</h3>');
  expect(tilesOf(html)).toHaveLength(2);
});

test("what a search does not find is dimmed, and nothing is taken away", () => {
  const other = anItem(aDefinition(2), VAULT);
  const html = draw(anAccount([worn, other]), { found: new Set([worn]) });
  expect(tilesOf(html).map((tile) => /class="(.*?)"/.exec(tile)?.[1])).toEqual([
    expect.stringMatching(/^t exotic i\w+ solar$/),
    expect.stringMatching(/^t legendary i\w+ kinetic no$/),
  ]);
});
