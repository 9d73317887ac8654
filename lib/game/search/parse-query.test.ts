import { expect, test } from "@playwright/test";
import { parseQuery } from "./parse-query.ts";
import { printQuery } from "./print-query.ts";

// Left means right. The first ones are DIM's own equivalences of its query-parser tests.
const SAME: readonly (readonly [typed: string, meant: string])[] = [
  ["is:blue is:weapon or is:armor not:dupe", "is:blue (is:weapon or is:armor) -is:dupe"],
  ["not forgotten", '-"forgotten"'],
  ["cluster tracking", '"cluster" and "tracking"'],
  [
    "is:weapon and is:sniperrifle or not is:armor and is:locked",
    "(is:weapon is:sniperrifle) or (-is:armor is:locked)",
  ],
  ["is:weapon is:sniperrifle or not is:armor is:locked", "is:weapon (is:sniperrifle or -is:armor) is:locked"],
  [
    "is:weapon is:sniperrifle or is:armor and is:locked",
    "is:weapon (is:sniperrifle or (is:armor is:locked))",
  ],
  ["  is:blue  ", "is:blue"],
  ["( power:>1000 and -is:locked ) ", "power:>1000 -is:locked"],
  ["- is:exotic - (power:>1000)", "-is:exotic -power:>1000"],
  ["not not not:dupe", "not:dupe"],
  ["NOT is:Exotic OR Is:Locked", "-is:exotic or is:locked"],
  ["not(is:exotic)", "-is:exotic"],
  ["(rifle)(bow)", "rifle bow"],
  ["“auto rifle” ‘hand cannon’", "\"auto rifle\" 'hand cannon'"],
  ['name:"Gahlran\'s Right Hand"', "name:'Gahlran\\'s Right Hand'"],
  ["wish-ender", '"wish-ender"'],
  ["/* mine */ is:exotic /* and */ is:bow", "is:exotic is:bow"],
  ["perk:수집가", 'perk:"수집가"'],
];

for (const [typed, meant] of SAME) {
  test(`${typed} means ${meant}`, () => {
    const [left, right] = [parseQuery(typed), parseQuery(meant)];
    expect(left.errors).toEqual([]);
    expect(printQuery(left.query)).toBe(printQuery(right.query));
  });
}
