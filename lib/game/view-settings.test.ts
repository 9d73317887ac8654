import { expect, test } from "@playwright/test";
import { changeView, PLAIN_VIEW, toViewSettings } from "./view-settings.ts";

test("a change of the view leaves everything else as it was", () => {
  const folded = changeView(PLAIN_VIEW, { fold: "1498876634" });
  expect(folded).toEqual({ ...PLAIN_VIEW, collapsed: ["1498876634"] });
  expect(changeView(folded, { sort: "newest" })).toEqual({ ...folded, sort: "newest" });
  expect(changeView(folded, { grouping: "tag", tileSize: "compact" })).toEqual({
    ...folded,
    grouping: "tag",
    tileSize: "compact",
  });
  expect(changeView(folded, { unfold: "1498876634" })).toEqual(PLAIN_VIEW);
});

test("a row that is folded twice is one folded row, and showing a shown one changes nothing", () => {
  const once = changeView(PLAIN_VIEW, { fold: "postmaster" });
  expect(changeView(once, { fold: "postmaster" })).toEqual(once);
  expect(changeView(PLAIN_VIEW, { unfold: "postmaster" })).toEqual(PLAIN_VIEW);
});

test("nobody can fold more rows than there are", () => {
  let view = PLAIN_VIEW;
  for (let row = 0; row < 500; row += 1) view = changeView(view, { fold: String(row) });
  expect(view.collapsed.length).toBeLessThanOrEqual(60);
  expect(view.collapsed).toContain("499");
});

test("words that were kept and that nobody knows any more become the plain view's", () => {
  const kept = { sort: "luck", grouping: "mood", tileSize: "huge", collapsed: ["1"] };
  expect(toViewSettings(kept)).toEqual({ ...PLAIN_VIEW, collapsed: ["1"] });
  expect(toViewSettings({ ...kept, sort: "season" })).toMatchObject({ sort: "season" });
});
