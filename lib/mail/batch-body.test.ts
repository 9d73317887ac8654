import { expect, test } from "@playwright/test";
import { batchBody } from "./batch-body.ts";
import { type FrozenLetters, packLetters, spliceLetters, unpackLetters } from "./frozen-letters.ts";
import { GrowingBytes } from "./growing-bytes.ts";
import { renderEdition } from "./render-digest.tsx";
import { anEdition, aReader, usualFacts } from "./test-letters.ts";

async function aBatch(): Promise<FrozenLetters> {
  const edition = anEdition();
  const { fragments, write } = await renderEdition(edition);
  const facts = usualFacts(edition.wares);
  const letters = [
    write(aReader({ subscriptionId: "plain", address: `"Ada \\ Ü" <ada@example.com>` })),
    write(aReader({ subscriptionId: "personal", kind: "personal", facts })),
  ];
  return { from: "Nine “fold” <x@example.com>", fragments, letters: letters.filter((one) => one !== null) };
}

test("the body of a call says what JSON.stringify says of its letters", async () => {
  const frozen = await aBatch();
  expect(frozen.letters).toHaveLength(2);
  const said = JSON.parse(batchBody(frozen).toString("utf8")) as unknown;
  expect(said).toEqual(JSON.parse(JSON.stringify(spliceLetters(frozen))));
});

test("a batch that is asked again is the very same bytes", async () => {
  const frozen = await aBatch();
  expect(batchBody(unpackLetters(packLetters(frozen))).equals(batchBody(frozen))).toBe(true);
});

test("bytes that are used again hold the new batch alone, be it longer or shorter", async () => {
  const frozen = await aBatch();
  const short = { ...frozen, letters: frozen.letters.slice(1) };
  const none = { ...frozen, letters: [] };
  const again = new GrowingBytes();
  for (const batch of [short, frozen, none, short]) {
    expect(batchBody(batch, again).equals(batchBody(batch))).toBe(true);
  }
  expect(batchBody(none).toString()).toBe("[]");
});

test("text that JSON has to escape arrives as it was, shared or a reader's own", () => {
  const odd = `"quoted" \\ back\nline\ttab </script> \u2028 Xûr 😀 \u0001`;
  const oneClick = "https://ninefold.example/api/unsubscribe?token=t";
  const letter = { subscriptionId: "s", kind: null, address: "a@example.com", subject: odd, oneClick };
  const frozen = {
    from: "x@example.com",
    fragments: [odd, odd],
    letters: [{ ...letter, html: [0, odd, 1], text: [odd, 1] }],
  };
  expect(JSON.parse(batchBody(frozen).toString("utf8"))).toMatchObject([
    { subject: odd, html: odd.repeat(3), text: odd.repeat(2) },
  ]);
});
