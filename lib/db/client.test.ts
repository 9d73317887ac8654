import { expect, test } from "@playwright/test";
import { openDb } from "./client.ts";

test("an error of the database client quotes nothing that was to be stored", async () => {
  // Refused before any connection is made.
  const db = openDb("postgresql://nobody@localhost:1/none");
  const data = { address: "reader@example.com", unsubscribeToken: "a-link-of-theirs", state: 5 as never };
  const error: unknown = await db.subscription.create({ data }).catch((thrown: unknown) => thrown);
  expect(String(error)).toContain("state");
  expect(String(error)).not.toMatch(/reader@example\.com|a-link-of-theirs/);
});
