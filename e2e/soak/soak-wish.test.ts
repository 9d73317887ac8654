import { spawn } from "node:child_process";
import { expect, test } from "@playwright/test";
import { needsDatabase, needsSite, readSoakWish, soakSubjects } from "../run/soak-wish.mjs";

const known = ["refresh"];
const refusals: [words: string[], told: RegExp][] = [
  [[], /^Name one thing to soak\./],
  [["refresh", "refresh"], /^Name one thing to soak\./],
  [["nothing"], /^Nothing soaks "nothing" yet\. There is: refresh\./],
  [["digests", "--runs", "3"], /^Nothing soaks "digests" yet\./],
  [["refresh", "--yaml"], /^There is no option --yaml\./],
  [["refresh", "--runs"], /^--runs takes a whole number/],
  [["refresh", "--runs", "0"], /^--runs takes a whole number/],
  [["refresh", "--runs", "2.5"], /^--runs takes a whole number/],
];
for (const [words, told] of refusals) {
  test(`"${words.join(" ")}" is refused in words, with what there is`, () => {
    const answer = readSoakWish(words, known);
    expect(answer).toMatch(told);
    expect(answer).toContain("npm run soak -- <refresh> [--runs N]");
  });
}

test("without a number the subject's own is taken", () => {
  expect(readSoakWish(["refresh"], known)).toEqual({ subject: "refresh", runs: null });
  expect(readSoakWish(["--runs", "7", "refresh"], known)).toEqual({ subject: "refresh", runs: 7 });
});

test("the refresh of tokens can be soaked", () => {
  expect(soakSubjects()).toContain("refresh");
});

test("moves can be soaked without a site and a database", async () => {
  expect(soakSubjects()).toContain("moves");
  expect(await needsSite("moves")).toBe(false);
  expect(await needsSite("refresh")).toBe(true);
});

test("the digest can be soaked with a database and without a site", async () => {
  expect(soakSubjects()).toContain("digest");
  expect(await needsSite("digest")).toBe(false);
  expect(await needsDatabase("digest")).toBe(true);
  expect(await needsDatabase("moves")).toBe(false);
});

test("what it cannot understand ends the command with 2, before anything is set up", async () => {
  const child = spawn(process.execPath, ["e2e/run/soak.mjs", "nothing"]);
  let words = "";
  child.stderr.on("data", (chunk) => {
    words += chunk;
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(code).toBe(2);
  expect(words.trim().split("\n")).toHaveLength(1);
});
