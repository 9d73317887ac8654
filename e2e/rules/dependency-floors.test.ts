import { expect, test } from "@playwright/test";
import { compareVersions } from "./compare-versions.ts";
import { read } from "./source-files.ts";

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly name?: string }>>;
}

// Raise a floor when an advisory names a newer patched version, with its number and the day it was read.
const FLOORS: Readonly<Record<string, string>> = {
  // What the site promises; above every advisory of theirs up to CVE-2026-23864 and Next's release of July 2026.
  next: "16.4.6",
  react: "19.2.4",
  "react-dom": "19.2.4",
  zod: "4.6.7",
  // GHSA-7rqj-j65f-68wh, GHSA-8fpg-xm3f-6cx3, GHSA-x445-f3h2-j279, GHSA-xmf8-cvqr-rfgj: all patched in these two
  // (Auth.js security update of 2026-07-21, read 2026-11-22); none is open against them, and none newer exists.
  "next-auth": "5.0.0-beta.32",
  "@auth/core": "0.41.3",
};

/** Every copy of a package with a floor: those nested below another package and those under another name, too. */
function copiesIn({ packages }: Lockfile): { path: string; name: string; version: string }[] {
  return Object.entries(packages).flatMap(([path, { name, version }]) => {
    const called = name ?? path.split("node_modules/").at(-1) ?? "";
    return path !== "" && version && Object.hasOwn(FLOORS, called) ? [{ path, name: called, version }] : [];
  });
}

function belowTheirFloor(lockfile: Lockfile): string[] {
  return copiesIn(lockfile)
    .filter(({ name, version }) => compareVersions(version, FLOORS[name] ?? "") < 0)
    .map(({ path, name, version }) => `${path} is ${version}, at least ${FLOORS[name]} is needed`);
}

const lockfile: Lockfile = JSON.parse(read("package-lock.json"));

test("no copy of a package is older than the version without an open advisory", () => {
  expect(belowTheirFloor(lockfile)).toEqual([]);
});

test("every package with a floor is in the lockfile", () => {
  const found = new Set(copiesIn(lockfile).map(({ name }) => name));
  expect(Object.keys(FLOORS).filter((name) => !found.has(name))).toEqual([]);
});

for (const [what, path, entry] of [
  ["at the top", "node_modules/next", { version: "16.4.5" }],
  ["nested", "node_modules/@auth/prisma-adapter/node_modules/@auth/core", { version: "0.41.2" }],
  ["of a beta", "node_modules/x/node_modules/next-auth", { version: "5.0.0-beta.9" }],
  ["under another name", "node_modules/old-react", { name: "react", version: "19.2.3" }],
  ["that is a prerelease of its floor", "node_modules/zod", { version: "4.6.7-canary.1" }],
] as const) {
  test(`a copy below its floor is noticed: one ${what}`, () => {
    const planted = { packages: { ...lockfile.packages, [path]: entry } };
    expect(belowTheirFloor(planted)).toEqual([expect.stringContaining(`${path} is ${entry.version}`)]);
  });
}

test("versions are put in order as their numbers mean it", () => {
  const ascending = [
    "0.41.3",
    "5.0.0-alpha.1",
    "5.0.0-beta",
    "5.0.0-beta.9",
    "5.0.0-beta.30",
    "5.0.0-beta.30.1",
    "5.0.0-beta.x",
    "5.0.0-rc.1",
    "5.0.0",
    "5.0.9",
    "5.0.10",
    "5.10.0",
    "16.4.6",
  ];
  for (const [nth, version] of ascending.entries()) {
    expect(compareVersions(version, `${version}+build.7`)).toBe(0);
    for (const later of ascending.slice(nth + 1)) {
      expect(compareVersions(version, later), `${version} before ${later}`).toBeLessThan(0);
      expect(compareVersions(later, version), `${later} after ${version}`).toBeGreaterThan(0);
    }
  }
  expect(() => compareVersions("latest", "1.0.0")).toThrow("no version");
});
