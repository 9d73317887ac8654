import { expect, test } from "@playwright/test";
import { isDrawable, nowPreview, visitPreview } from "./preview-facts.ts";
import { testStock, testVisit, testWare, testXur } from "./test-visit.ts";

test("a name in letters that the picture's font lacks is left out, so that no other host is asked for a font", () => {
  for (const name of ["サンショット", "Солнце", "太阳", "😀", "a\u0000", ""])
    expect(isDrawable(name), name).toBe(false);
  for (const name of ["Sunshot", "Xûr", "D.A.R.C.I.", "Eyes of Tomorrow", "Tractor Cannon (x2)", "Łuk"])
    expect(isDrawable(name), name).toBe(true);
  const { columns } = visitPreview(testVisit([]), [testWare(), testWare({ name: "太阳" })]);
  expect(columns).toEqual([{ head: "Exotic weapons", rows: [{ name: "Sunshot", rarity: "exotic" }] }]);
});

test("the picture says what he does in every state, and shows wares only of a stock that is believed", () => {
  expect(nowPreview(testXur())).toMatchObject({ title: "Xûr is here", line: "until Tue 24 Nov, 17:00 UTC" });
  expect(nowPreview(testXur()).columns).toHaveLength(1);
  const arriving = nowPreview(testXur({ state: "arriving", stock: testStock([testWare()], 0) }));
  expect(arriving).toMatchObject({ title: "Xûr is laying out his wares", columns: [] });
  for (const state of ["gone", "absent"] as const)
    expect(nowPreview(testXur({ state }))).toMatchObject({
      title: "Xûr is away",
      line: "back on Fri 27 Nov, 17:00 UTC",
      columns: [],
    });
  expect(nowPreview(testXur({ state: "unknown", stock: null })).title).toBe("Xûr");
});

test("everything the picture writes can be written in its font", () => {
  const all = [
    ...(["here", "arriving", "gone", "absent", "unknown"] as const).map((state) =>
      nowPreview(testXur({ state })),
    ),
    visitPreview(testVisit([]), [testWare()]),
  ];
  for (const { title, line, columns } of all)
    for (const text of [title, line, ...columns.map(({ head }) => head)])
      expect(isDrawable(text), text).toBe(true);
});
