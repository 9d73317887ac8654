import { expect, test } from "@playwright/test";
import { batchBody } from "./batch-body.ts";
import { type FrozenLetters, spliceLetters } from "./frozen-letters.ts";
import { GrowingBytes } from "./growing-bytes.ts";
import { letterLinks, linkPart } from "./letter-links.ts";
import { packLetters, unpackLetters } from "./pack-letters.ts";
import { renderEdition } from "./render-digest.tsx";
import { anEdition, aReader, usualFacts } from "./test-letters.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

const FRAGMENTS = ["one"];

async function aBatch(): Promise<FrozenLetters> {
  const edition = anEdition();
  const { write, ...rendered } = await renderEdition(edition);
  const facts = usualFacts(edition.wares);
  const letters = [
    write(aReader({ subscriptionId: "plain", address: `"Ada \\ Ü" <ada@example.com>` })),
    write(aReader({ subscriptionId: "personal", kind: "personal", facts })),
  ];
  return { from: "Nine “fold” <x@example.com>", ...rendered, letters: letters.filter((one) => one !== null) };
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
  const links = letterLinks(`https://${odd}`);
  const letter = { subscriptionId: "s", address: odd, token: odd };
  const html = [0, odd, 1, linkPart("whyPage"), linkPart("whyPage")];
  for (const kind of ["personal", "private", null] as const) {
    const mold = { kind, subject: odd, html, text: [odd, 1] };
    const frozen = { from: odd, links, fragments: [odd, odd], letters: [{ ...letter, mold }] };
    expect(JSON.parse(batchBody(frozen).toString("utf8"))).toEqual([
      {
        ...{ from: odd, to: odd, subject: odd, text: odd.repeat(2) },
        html: `${odd.repeat(3)}${`${links.whyPage}${odd}`.repeat(2)}`,
        headers: unsubscribeHeaders(`${links.oneClick}${odd}`),
      },
    ]);
  }
});

test("letters that are alike say the same under other links", () => {
  const mold = { kind: "private", subject: "x", html: [linkPart("whyPage")], text: [] } as const;
  const letters = [{ subscriptionId: "s", address: "a@example.com", token: "t", mold }];
  for (const site of ["https://a.example", "https://b.example", "https://a.example"]) {
    const frozen = { from: "x@example.com", links: letterLinks(site), fragments: FRAGMENTS, letters };
    expect(batchBody(frozen).toString()).toContain(`"html":"${site}/digest/why?token=t"`);
  }
});
