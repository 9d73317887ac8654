import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { SandboxForTests } from "../sandbox-for-tests.ts";
import { CATALOG } from "../world/catalog.ts";
import { MADE_UP_KINDS } from "../world/manifest/made-up-kinds.ts";
import { CONTENT_TYPE } from "./drawing.ts";
import { CATALYST_PICTURES } from "./known-pictures.ts";
import { PictureCache } from "./picture-cache.ts";
import { PICTURE_KINDS } from "./picture-kinds.ts";
import {
  madeUpLooks,
  madeUpPicturePath,
  type PictureEnding,
  picturePath,
  readFileName,
} from "./picture-path.ts";
import { isPicture, KEPT_BYTES, keptBytes, pictureAt } from "./pictures.ts";

let sandbox: SandboxForTests;
test.beforeAll(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterAll(() => sandbox.close());

const FORMAT: Record<PictureEnding, string> = { png: "png", jpg: "jpeg", gif: "gif" };

async function measured(path: string) {
  const response = await fetch(sandbox.running.origin + path);
  const bytes = Buffer.from(await response.arrayBuffer());
  const { format, width, height, hasAlpha } = await sharp(bytes).metadata();
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    format,
    width,
    height,
    hasAlpha,
  };
}

const aWeapon = [...CATALOG.values()].find((item) => item.kind === "weapon")?.itemHash ?? 0;
const SIZES: readonly (readonly [path: string, width: number, height: number])[] = [
  [picturePath(`item ${aWeapon}`, "jpg"), 96, 96],
  [picturePath("perk 1", "png"), 96, 96],
  [picturePath("element arc", "png"), 96, 96],
  [picturePath("watermark 21", "png"), 96, 96],
  [picturePath("emblem background 5", "jpg"), 474, 96],
  [picturePath("emblem overlay 5", "png"), 96, 96],
  [picturePath("pgcr 5", "jpg", "/img/destiny_content/pgcr"), 1280, 720],
  [picturePath("loadout color 3", "png"), 128, 128],
  [`/common/destiny2_content/screenshots/${aWeapon}.jpg`, 1920, 1080],
  ["/img/misc/missing_icon_d2.png", 96, 96],
  ["/img/profile/avatars/default_avatar.gif", 96, 96],
  ["/img/theme/bungienet/icons/steamLogo.png", 96, 96],
  ["/img/Themes/Group_Community1/struct_images/group_top_banner.jpg", 1600, 480],
];

test("a picture has the size and the format its place asks for", async () => {
  for (const [path, width, height] of SIZES) {
    const ending = path.slice(path.lastIndexOf(".") + 1) as PictureEnding;
    const seen = await measured(path);
    expect(seen, path).toMatchObject({
      status: 200,
      type: CONTENT_TYPE[ending],
      format: FORMAT[ending],
      width,
      height,
    });
  }
});

test("marks and overlays are see-through, tiles are not", async () => {
  const corner = async (name: string, ending: PictureEnding) => {
    const picture = await pictureAt(picturePath(name, ending));
    const { data } = await sharp(picture?.bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return data[95 * 4 + 3];
  };
  expect(await corner("stat 155624089", "png")).toBe(0);
  expect(await corner("watermark 3", "png")).toBe(0);
  expect(await corner("emblem overlay 9", "png")).toBe(0);
  expect(await corner(`item ${aWeapon}`, "jpg")).toBe(255);
});

test("any kind of name a definition may use is drawn", async () => {
  for (const kind of PICTURE_KINDS) {
    const picture = await pictureAt(picturePath(`${kind} 4711`, "png"));
    expect(picture?.bytes.length, kind).toBeGreaterThan(100);
  }
  expect(await pictureAt(picturePath("nobody thought of this", "png"))).not.toBeNull();
});

test("pictures whose real names clients carry themselves are there", async () => {
  for (const name of CATALYST_PICTURES)
    expect(isPicture(`/common/destiny2_content/icons/${name}.jpg`)).toBe(true);
  const shown = [
    "a1fddbd287f5c9259914e4082417726e.jpg",
    "8b15f0f66d2027f22691494087d1eb79.png",
    "3e6a698e1a8a5fb446fdcbf1e63c5269.png",
  ];
  for (const file of shown) {
    const seen = await measured(`/common/destiny2_content/icons/${file}`);
    expect(seen, file).toMatchObject({ status: 200, width: 96, height: 96 });
  }
});

const NOT_OURS = [
  "/common/destiny2_content/icons/0000.png",
  "/common/destiny2_content/icons/8b0d9b848bfb49077fe018e6f80a2939.png",
  "/common/destiny2_content/screenshots/1.jpg",
  "/common/destiny2_content/screenshots/99999999999.jpg",
  "/img/nothing.png",
  "/img/misc/other.png",
  picturePath("stat 7", "png").replace(".png", ".jpg"),
  `${picturePath("stat 7", "png")}x`,
];

test("a picture that nothing names is not found", async () => {
  for (const path of NOT_OURS) expect((await sandbox.ask("GET", path)).status, path).toBe(404);
});

test("paths of pictures are found in any case", async () => {
  expect((await sandbox.ask("GET", picturePath("stat 7", "png").toUpperCase())).status).toBe(200);
});

test("anyone may keep a picture for a month, and who has it is told so", async () => {
  const path = picturePath("record 77", "png");
  const first = await sandbox.ask("GET", path);
  expect(first.headers.get("cache-control")).toBe("public, max-age=2592000, immutable");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
  for (const held of [etag, `W/${etag}`, `"old", ${etag}`, "*"]) {
    const again = await sandbox.ask("GET", path, { headers: { "if-none-match": held } });
    expect([again.status, again.text, again.headers.get("etag")], held).toEqual([304, "", etag]);
  }
  expect((await sandbox.ask("GET", path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
});

test("made-up items of equal looks share one picture, and their looks come back from its path", () => {
  const looks = {
    kind: "weapon",
    typeName: "Sword",
    tier: "rare",
    element: "void",
    classType: 3,
    variant: 9,
  } as const;
  const path = madeUpPicturePath(looks, "jpg");
  expect(madeUpPicturePath({ ...looks }, "jpg")).toBe(path);
  expect(madeUpPicturePath({ ...looks, element: "arc" }, "jpg")).not.toBe(path);
  expect(madeUpLooks(readFileName(path.slice(path.lastIndexOf("/") + 1))?.number ?? 0)).toEqual(looks);
});

test("every sort of made-up item has a picture unlike the others'", async () => {
  const drawn = new Set<string>();
  for (const { look } of MADE_UP_KINDS) {
    const looks = {
      kind: look,
      typeName: "",
      tier: "rare",
      element: null,
      classType: 0,
      variant: 3,
    } as const;
    const picture = await pictureAt(madeUpPicturePath(looks, "jpg"));
    drawn.add(picture?.etag ?? `none for ${look}`);
  }
  expect(drawn.size).toBe(new Set(MADE_UP_KINDS.map(({ look }) => look)).size);
  expect([...drawn].filter((etag) => etag.startsWith("none"))).toEqual([]);
});

test("what was drawn is kept only up to a limit, the latest asked for longest", async () => {
  const cache = new PictureCache<{ bytes: Buffer }>(1000);
  for (let nth = 0; nth < 100; nth++) {
    cache.set(`p${nth}`, { bytes: Buffer.alloc(100) });
    cache.get("p0");
    expect(cache.bytes).toBeLessThanOrEqual(1000);
  }
  expect([cache.get("p0") !== undefined, cache.get("p99") !== undefined, cache.get("p50")]).toEqual([
    true,
    true,
    undefined,
  ]);
  expect(keptBytes()).toBeLessThanOrEqual(KEPT_BYTES);
});

const PICTURE = /"(\/[^"\\ ]+\.(?:png|jpg|gif|jpeg))"/g;
const picturesIn = (text: string) => [...text.matchAll(PICTURE)].map(([, path]) => path ?? "");

async function tableTexts(): Promise<string[]> {
  const index = await sandbox.ask("GET", "/Platform/Destiny2/Manifest/");
  const { jsonWorldComponentContentPaths } = index.json.Response as {
    jsonWorldComponentContentPaths: Record<string, Record<string, string>>;
  };
  const paths = Object.values(jsonWorldComponentContentPaths.en ?? {});
  return Promise.all(paths.map(async (path) => (await sandbox.ask("GET", path)).text));
}

async function answerTexts(): Promise<string[]> {
  const player = await sandbox.player({ template: "rich" });
  const token = await sandbox.tokenFor(player.playerId);
  const profile = `/Platform/Destiny2/${player.membershipType}/Profile/${player.membershipId}`;
  const calls = [
    `${profile}/?components=100,102,103,104,200,201,202,204,205,300,302,310,700,800,900,1100,1200`,
    `${profile}/Character/${player.characters[0]?.characterId}/Vendors/?components=400,401,402`,
    "/Platform/Settings/",
    "/Platform/User/GetMembershipsForCurrentUser/",
    "/Platform/Destiny2/Milestones/",
    `/Platform/GroupV2/User/${player.membershipType}/${player.membershipId}/0/1/`,
    "/Platform/Destiny2/Clan/ClanBannerDictionary/",
  ];
  return Promise.all(calls.map(async (path) => (await sandbox.ask("GET", path, { token })).text));
}

test("every picture that a definition or an answer names is there", async () => {
  test.setTimeout(90_000);
  const named = [...new Set([...(await tableTexts()), ...(await answerTexts())].flatMap(picturesIn))];
  expect(named.length).toBeGreaterThan(800);
  expect(named.filter((path) => !isPicture(path))).toEqual([]);
  // Every name resolves; each sixtieth is fetched and read, since drawing all takes too long for a test.
  for (const path of named.filter((_, nth) => nth % 60 === 0)) {
    const ending = path.slice(path.lastIndexOf(".") + 1) as PictureEnding;
    expect(await measured(path), path).toMatchObject({ status: 200, format: FORMAT[ending] });
  }
});
