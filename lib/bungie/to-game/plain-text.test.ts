import { expect, test } from "@playwright/test";
import { toItemDefinition } from "./item-definition.ts";
import { toBungieName } from "./memberships.ts";
import { toPlainLine, toPlainText } from "./plain-text.ts";
import { toNamedDefinition } from "./table-definitions.ts";

const TURNS = "‮⁦\u200b\ufeff‏";

test("a name is one line of visible letters, whatever Bungie sends", () => {
  expect(toPlainLine(`Su${TURNS}nshot`)).toBe("Sunshot");
  expect(toPlainLine("Two\r\nBcc: everyone@example.com\0")).toBe("Two Bcc: everyone@example.com");
  expect(toPlainLine(undefined)).toBe("");
  expect(toPlainLine("x".repeat(500))).toHaveLength(300);
});

test("letters of every script, emoji and markup stay as they are", () => {
  for (const name of ["Ilsa Märröw", "نور", "夜", "👩‍🚀 Ada", "<img src=x onerror=alert(1)>"])
    expect(toPlainLine(name)).toBe(name);
});

test("a description keeps its lines and loses what turns them round", () => {
  expect(toPlainText(`one${TURNS}\r\ntwo\u0007`)).toBe("one\ntwo ");
});

test("names of players and of definitions come in plain", () => {
  expect(toBungieName({ bungieGlobalDisplayName: `A${TURNS}da`, bungieGlobalDisplayNameCode: 7 })).toBe(
    "Ada#0007",
  );
  const row = { displayProperties: { name: `Sun${TURNS}shot` }, itemTypeDisplayName: `Hand${TURNS} Cannon` };
  expect(toItemDefinition(1, row)).toMatchObject({ name: "Sunshot", typeName: "Hand Cannon" });
  expect(toNamedDefinition(1, row)).toMatchObject({ name: "Sunshot" });
});
