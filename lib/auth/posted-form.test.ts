import { expect, test } from "@playwright/test";
import { isOwnForm } from "./posted-form.ts";

const ID = "40d2d05bd237c6499a6c24eba4e8285475881a8fdb";

type Fields = Readonly<Record<string, string>>;

function form(fields: Fields): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

const bound = (state: unknown) => ({
  $ACTION_REF_1: "",
  "$ACTION_1:0": JSON.stringify({ id: ID, bound: "$@1" }),
  "$ACTION_1:1": JSON.stringify([state]),
  $ACTION_KEY: "k123",
});
const outcome = { ok: false, problem: { kind: "no-room", place: { kind: "vault" }, bucketHash: 1 } };

for (const [what, fields] of Object.entries<Fields>({
  "a plain form": { [`$ACTION_ID_${ID}`]: "", token: "abc" },
  "a form with an answer of before": { ...bound(outcome), itemKey: "1", wish: "move:vault" },
  "a form without an answer yet": bound(null),
})) {
  test(`without scripts, ${what} passes`, () => expect(isOwnForm(form(fields), false)).toBe(true));
}

for (const [what, fields] of Object.entries<Fields>({
  "a plain form": { _1_token: "abc", "0": '["$K1"]' },
  "a form with an answer of before": { _1_a: "[[[[[", "0": JSON.stringify([outcome, "$K1"]) },
  "an answer that begins with a dollar or was left out": { "0": '["$$5","$undefined","$K1"]' },
})) {
  test(`with scripts, ${what} passes`, () => expect(isOwnForm(form(fields), true)).toBe(true));
}

const nested = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
const many = JSON.stringify([Array(2_000).fill(0)]);

for (const [what, fields] of Object.entries<Fields>({
  "no arguments": { "0": "[]" },
  "no list of arguments": { a: "b" },
  "arguments that are no list": { "0": '"$K1"' },
  "no JSON": { "0": "[{" },
  "no form among the arguments": { "0": "[null]" },
  "a thousand arguments": { "0": JSON.stringify([...Array(1_000).fill(0), "$K1"]) },
  "nested lists": { "0": `[${nested},"$K1"]` },
  "too many values": { "0": `[${many},"$K1"]` },
  "a promise": { "0": '["$@1","$K1"]', "1": '"$@1"' },
  "a pointer into another field": { "0": '["$1:__proto__:then","$K1"]', "1": "{}" },
  "a number of 50,000 digits": { "0": `["$n${"9".repeat(50_000)}","$K1"]` },
  "a function of ours": { "0": '["$h1","$K1"]', "1": "{}" },
  "a prototype": { "0": '[{"__proto__":{}},"$K1"]' },
})) {
  test(`with scripts, ${what} is refused`, () => expect(isOwnForm(form(fields), true)).toBe(false));
}

for (const [what, fields] of Object.entries<Fields>({
  "no action": { token: "abc" },
  "an action under a name of nobody": { "$ACTION_ID_../x": "" },
  "a bound action without what it is bound to": { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${ID}"}` },
  "a promise that never comes": {
    $ACTION_REF_1: "",
    "$ACTION_1:0": JSON.stringify({ id: ID, bound: "$@1" }),
  },
  "nested lists": { ...bound(null), "$ACTION_1:1": nested },
  "too many values": { ...bound(null), "$ACTION_1:1": many },
  "257 fields": {
    ...Object.fromEntries(Array.from({ length: 256 }, (_, i) => [`f${i}`, ""])),
    [`$ACTION_ID_${ID}`]: "",
  },
})) {
  test(`without scripts, ${what} is refused`, () => expect(isOwnForm(form(fields), false)).toBe(false));
}

/** As many as the page for several items lists at once. */
const TICKS = 200;

for (const isCall of [true, false]) {
  test(`a list with all its ticks set passes, ${isCall ? "with" : "without"} scripts`, () => {
    const ticked = form(isCall ? { "0": JSON.stringify([null, "$K1"]) } : bound(null));
    for (let tick = 0; tick < TICKS; tick++) ticked.append(isCall ? "_1_itemKey" : "itemKey", `${tick}`);
    expect(isOwnForm(ticked, isCall)).toBe(true);
  });
}

test("no form here takes a file", () => {
  const withFile = form({ [`$ACTION_ID_${ID}`]: "" });
  withFile.append("picture", new Blob(["x"]), "x.png");
  expect(isOwnForm(withFile, false)).toBe(false);
});
