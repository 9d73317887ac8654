import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { XUR } from "#lib/game/xur-wares.ts";
import { VendorReading } from "./vendor-reading.ts";

const row = (vendorItemIndex: number, itemHash: number) => ({
  vendorItemIndex,
  itemHash,
  quantity: 1,
  costs: [],
});
const answer = {
  vendor: { data: { vendorHash: XUR.vendorHash } },
  sales: { data: { "0": row(0, 10), "7": row(7, 11), "9": row(9, 12) } },
  itemComponents: {
    stats: { data: { "0": { stats: { "5": { statHash: 5, value: 44 } } } } },
    sockets: { data: { "7": { sockets: [{ plugHash: 20, isEnabled: true, isVisible: true }] } } },
    reusablePlugs: { data: { "7": { plugs: { "0": [{ plugItemHash: 20 }, { plugItemHash: 21 }] } } } },
  },
};

function copiesOf(value: unknown) {
  const read = VendorReading.safeParse(value);
  if (!read.success) throw read.error;
  return read.data.copies;
}

test("every row has the roll that is told under its index, also the row of index 0", () => {
  const copies = copiesOf(answer);
  expect([...copies.keys()]).toEqual([0, 7]);
  expect(copies.get(0)).toMatchObject({ itemHash: 10, stats: [{ statHash: 5, value: 44 }] });
  expect(copies.get(7)).toMatchObject({ itemHash: 11, sockets: [{ plugHash: 20, options: [20, 21] }] });
});

test("an answer without item components has wares without rolls", () => {
  const { itemComponents: _, ...bare } = answer;
  expect(copiesOf(bare)).toEqual(new Map());
  expect(copiesOf({ ...answer, itemComponents: { stats: { privacy: 2 } } })).toEqual(new Map());
});

test("a roll of another shape is refused, not guessed", () => {
  const odd = { ...answer, itemComponents: { sockets: { data: { "7": { sockets: "none" } } } } };
  expect(VendorReading.safeParse(odd)).toMatchObject({ success: false });
});

const captures = process.env.BUNGIE_CAPTURES;
if (captures) {
  test("a captured stock has the perks of each of its weapons", () => {
    const file = join(captures, "captures", "get-vendors-2022-10-16-xur-here-with-rolls.json");
    const { vendors, sales, itemComponents } = JSON.parse(readFileSync(file, "utf8")).Response;
    const copies = copiesOf({
      vendor: { data: vendors.data[XUR.vendorHash] },
      sales: { data: sales.data[XUR.vendorHash].saleItems },
      itemComponents: itemComponents[XUR.vendorHash],
    });
    const guns = [4124984448, 3856705927, 3654674561, 3044460004, 1200824700, 2582755344, 2050789284];
    for (const gun of guns) {
      const copy = [...copies.values()].find(({ itemHash }) => itemHash === gun);
      const plugs = copy?.sockets.filter(({ plugHash }) => plugHash !== null) ?? [];
      expect(plugs.length, String(gun)).toBeGreaterThan(4);
    }
  });
}
