import { expect, test } from "@playwright/test";
import type { LetterFact } from "#lib/game/letter-facts.ts";
import type { WareReason } from "#lib/game/own-ware.ts";
import { renderParts } from "./letter-kit.tsx";
import { Fragments } from "./letter-pieces.ts";
import { OwnLines } from "./own-lines.ts";
import { aFact, beatenBy, usualStock } from "./test-letters.ts";

const REASONS: readonly (readonly WareReason[])[] = [
  [],
  [{ kind: "not-collected" }],
  [{ kind: "affordable" }],
  [{ kind: "not-collected" }, { kind: "affordable" }],
  [{ kind: "affordable" }, { kind: "not-collected" }],
  [{ kind: "beats-best", total: 4 }],
];
const MAYBE = [true, false, null] as const;
const COUNTS = [0, 1, 2, 7, 17, 999, 1_000];
const stats = usualStock()[0]?.stats ?? [];

function everyFact(): LetterFact[] {
  return REASONS.flatMap((reasons) =>
    MAYBE.flatMap((isCollected) =>
      MAYBE.flatMap((canAfford) =>
        COUNTS.flatMap((copyCount) =>
          [null, beatenBy(4, stats)].map((best) =>
            aFact(0, reasons, { isCollected, canAfford, copyCount, best }),
          ),
        ),
      ),
    ),
  );
}

test("what is told of a ware depends on its reader alone, not on what others were told before", async () => {
  const parts = await renderParts(new Fragments());
  const lines = () => new OwnLines(parts, { html: "</tr>", text: "\n" });
  const shared = lines();
  const told = (by: OwnLines, fact: LetterFact) =>
    JSON.stringify(
      (["fresh", "kept"] as const).map((telling) => [
        by.row(fact, telling, true),
        by.card(fact, telling, true),
      ]),
    );
  const wrong = everyFact().filter((fact) => told(shared, fact) !== told(lines(), fact));
  expect(wrong).toEqual([]);
});
