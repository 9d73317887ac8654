import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { toProfileAnswer } from "./profile.ts";
import { ProfileReading } from "./profile-reading.ts";

const membership = { membershipType: 3, membershipId: "4611686018400000001" };
const AT = new Date("2026-11-22T10:00:00Z");

const wire = {
  characterId: "2305843009300000001",
  dateLastPlayed: "2026-11-20T20:00:00Z",
  minutesPlayedTotal: "75957",
  light: 550,
  stats: { 1935470627: 550, 2996146975: 88 },
  raceHash: 2803282938,
  genderHash: 2204441813,
  classType: 1,
  emblemPath: "/common/destiny2_content/icons/a.jpg",
  emblemBackgroundPath: "/common/destiny2_content/icons/b.jpg",
  titleRecordHash: 3169895614,
};

function read(...characters: object[]) {
  const data = Object.fromEntries(characters.map((one, index) => [String(index), one]));
  return toProfileAnswer(ProfileReading.parse({ characters: { data } }), membership, AT).characters;
}

test("a character is read with all that their card shows", () => {
  expect(read(wire)).toEqual([
    {
      characterId: "2305843009300000001",
      className: "hunter",
      raceHash: 2803282938,
      genderHash: 2204441813,
      power: 550,
      lastPlayedAt: new Date("2026-11-20T20:00:00Z"),
      minutesPlayed: 75_957,
      titleRecordHash: 3169895614,
      emblemPath: wire.emblemPath,
      emblemBackgroundPath: wire.emblemBackgroundPath,
      stats: { 1935470627: 550, 2996146975: 88 },
    },
  ]);
});

test("what Bungie leaves out of a character is missing, never made up", () => {
  const nulls = { titleRecordHash: null, minutesPlayedTotal: "soon", dateLastPlayed: "0001-01-01T00:00:00Z" };
  const bare = {
    className: "unknown",
    raceHash: 0,
    titleRecordHash: null,
    minutesPlayed: null,
    lastPlayedAt: new Date(0),
    emblemPath: "",
    emblemBackgroundPath: "",
    stats: {},
  };
  expect(read({ characterId: "1" }, { characterId: "2", ...nulls })).toMatchObject([bare, bare]);
});

test("a picture that could lead elsewhere is left out", () => {
  const [character] = read({ ...wire, emblemPath: "//elsewhere.example/a.jpg", emblemBackgroundPath: "a:b" });
  expect(character).toMatchObject({ emblemPath: "", emblemBackgroundPath: "" });
});

const captures = process.env.BUNGIE_CAPTURES;
if (captures) {
  test("a recorded account keeps the title of the one character who bears one, and everybody's hours", () => {
    const path = join(captures, "captures/get-profile-2021-05-28-a.json");
    const { Response, ...bare } = JSON.parse(readFileSync(path, "utf8"));
    const { characters } = toProfileAnswer(ProfileReading.parse(Response ?? bare), membership, AT);
    expect(
      characters.map(({ className, titleRecordHash, minutesPlayed }) => [
        className,
        titleRecordHash,
        minutesPlayed,
      ]),
    ).toEqual([
      ["hunter", 3169895614, 75_957],
      ["warlock", null, 130],
      ["titan", null, 3_203],
    ]);
  });
}
