import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { inspectAnswer } from "#lib/flows/inspect-answer.ts";
import { XUR } from "#lib/game/xur-wares.ts";

/** What is true of a captured answer; wares are "itemHash for its price in coins (or what came before them)". */
interface Truth {
  readonly isHere: boolean;
  /** By group; of an answer without him: what he would sell, were he here. */
  readonly wares: Readonly<Record<string, readonly string[]>>;
  /** By reason, itemHashes; of an answer without him as if he were here. */
  readonly hidden: Readonly<Record<string, readonly number[]>>;
}

const DOORWAYS = [1617663696, 3670668729];
const FAVOR_OF_THE_NINE = 4032296272;

const TRUTHS: Readonly<Record<string, Truth>> = {
  "get-vendor-xur-shape-2020.json": {
    isHere: true,
    wares: {
      "exotic-armor": ["1474735276 for 23", "1192890598 for 23", "1096253259 for 23"],
      "exotic-weapons": ["4124984448 for 29"],
    },
    // A quest or a reward: no definition of it is left.
    hidden: { unpriced: [4285666432] },
  },
  "get-vendors-2022-10-16-xur-here-with-rolls.json": {
    isHere: true,
    wares: {
      "exotic-armor": ["4165919945 for 23", "3539357318 for 23", "3381022969 for 23"],
      "exotic-weapons": [
        "4124984448 for 29",
        "3856705927 for 125000+200+1+1",
        "3654674561 for 125000+200+1+1",
      ],
      "legendary-weapons": [
        ...[3044460004, 1200824700, 2582755344, 2050789284, 3184681056, 2742490609, 2222560548].map(
          (hash) => `${hash} for 50+1000`,
        ),
      ],
      "legendary-armor": [3479737253, 3436655867, 1793372050, 30472172, 3827066919].map(
        (hash) => `${hash} for 50+1000`,
      ),
      engrams: ["3875551374 for 97"],
      quests: ["2125848607 for nothing"],
    },
    hidden: {},
  },
  "get-vendors-2025-07-15-xur-away.json": {
    isHere: false,
    wares: {
      "exotic-armor": [3721047650, 53126580, 2553961985, 327385975, 768145972, 1849901681, 1540068657].map(
        (hash) => `${hash} for 41`,
      ),
      "exotic-weapons": [2856683562, 4190156464, 2694576561, 3856705927].map((hash) => `${hash} for 23`),
      catalysts: ["920755188 for 71", "1298151900 for 71"],
      "legendary-weapons": [
        "2714022207 for 17",
        "2496242052 for 17",
        "3915197957 for 41",
        "4039572196 for 17",
        "2832639510 for 17",
        "1298672084 for 17",
        "3433930495 for 17",
        "3997086838 for 41",
        "2697143634 for 41",
      ],
      materials: [
        "4257549984 for 31",
        "3853748946 for 5",
        "3853748946 for 29",
        "3159615086 for 5",
        "3159615086 for 7",
        "3282419336 for 11",
      ],
      engrams: ["903043774 for 29", "3691823069 for 7"],
      quests: ["2125848607 for nothing"],
      other: ["3158812152 for 97", "3581456570 for 1"],
    },
    hidden: { doorway: DOORWAYS, "not-for-sale": [FAVOR_OF_THE_NINE] },
  },
  "get-vendors-2026-06-09-xur-away.json": {
    isHere: false,
    wares: {
      "exotic-armor": [3642110725, 1437375562, 2966741808, 4255001288, 597039524, 4157369212, 102374420].map(
        (hash) => `${hash} for 41`,
      ),
      "exotic-weapons": [3628991659, 2907129557, 2044500762, 3856705927].map((hash) => `${hash} for 23`),
      catalysts: ["1824496860 for 71", "1684153732 for 71"],
      "legendary-weapons": [
        1162247618, 1786797708, 1271343896, 3669616453, 3335343363, 1081724548, 2922749929, 3685470415,
        2350330520,
      ].map((hash) => `${hash} for 17`),
      materials: [
        "4257549985 for 41",
        "3853748946 for 11",
        "3853748946 for 29",
        "3159615086 for 5",
        "3159615086 for 11",
        "2228452164 for 41",
      ],
      engrams: ["903043774 for 13", "3691823069 for 7", "4049195331 for 7"],
      quests: ["2125848607 for nothing"],
      other: ["3581456570 for 1"],
    },
    hidden: {
      doorway: DOORWAYS,
      "rank-reward": [
        3329627384, 553950490, 3853748946, 4257549984, 903043774, 4257549984, 723818653, 309248508,
      ],
      "not-for-sale": [FAVOR_OF_THE_NINE],
    },
  },
};

interface Printed {
  readonly here: boolean;
  readonly wares: readonly {
    readonly itemHash: number;
    readonly group: string;
    readonly costs: readonly { readonly quantity: number }[];
  }[];
  readonly hidden: readonly { readonly itemHash: number; readonly why: string }[];
}

const captures = process.env.BUNGIE_CAPTURES;
if (captures) {
  const folder = join(captures, "captures");
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  let table: unknown;
  const inspect = (saved: unknown) => {
    table ??= read(join(captures, "items-2026-07.json"));
    return inspectAnswer("vendors", saved, table) as Printed;
  };

  test("something is known to be true of every captured answer about vendors", () => {
    const files = readdirSync(folder).filter((file) => /vendor/.test(file));
    expect(files.sort()).toEqual(Object.keys(TRUTHS).sort());
  });

  for (const [file, { isHere, wares, hidden }] of Object.entries(TRUTHS)) {
    test(`${file} is read right: ${isHere ? "here" : "away"}, wares and hidden rows`, () => {
      const saved = read(join(folder, file));
      const printed = inspect(saved);
      expect(printed.here).toBe(isHere);
      if (!isHere) {
        expect(printed.wares).toEqual([]);
        expect(new Set(printed.hidden.map(({ why }) => why))).toEqual(new Set(["xur-away"]));
      }
      const shown = isHere ? printed : inspect(asIfHere(saved));
      expect(grouped(shown)).toEqual(wares);
      expect(reasons(shown)).toEqual(hidden);
    });
  }
}

/** The same answer, with him among the vendors who are there. */
function asIfHere(saved: { Response: { vendors: { data: object } } }): unknown {
  const data = { ...saved.Response.vendors.data, [XUR.vendorHash]: { vendorHash: XUR.vendorHash } };
  return { ...saved, Response: { ...saved.Response, vendors: { data } } };
}

function grouped({ wares }: Printed): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const { group, itemHash, costs } of wares) {
    const price = costs.map(({ quantity }) => quantity).join("+") || "nothing";
    groups[group] = [...(groups[group] ?? []), `${itemHash} for ${price}`];
  }
  return groups;
}

function reasons({ hidden }: Printed): Record<string, number[]> {
  const byReason: Record<string, number[]> = {};
  for (const { why, itemHash } of hidden) byReason[why] = [...(byReason[why] ?? []), itemHash];
  return byReason;
}

// No public answer was captured: its shape is the documented one.
test("a public answer is read by the same rule: here when it names him", () => {
  const saleItems = {
    "0": { vendorItemIndex: 0, itemHash: 5, quantity: 1, costs: [{ itemHash: 6, quantity: 41 }] },
  };
  const sales = { data: { [XUR.vendorHash]: { saleItems } }, privacy: 1 };
  const answer = (vendors: object) => ({
    ErrorCode: 1,
    Response: { vendors: { data: vendors, privacy: 1 }, sales },
  });
  const facts = { vendorHash: XUR.vendorHash, nextRefreshDate: "2026-11-27T09:00:00Z", enabled: true };
  const here = inspectAnswer("vendors", answer({ [XUR.vendorHash]: facts }), null);
  expect(here).toMatchObject({
    here: true,
    wares: [{ itemHash: 5, costs: [{ itemHash: 6, quantity: 41 }] }],
  });
  const eternity = { ...facts, vendorHash: 3442679730 };
  expect(inspectAnswer("vendors", answer({ 3442679730: eternity }), null)).toMatchObject({
    here: false,
    wares: [],
    hidden: [{ itemHash: 5, why: "xur-away" }],
  });
});
