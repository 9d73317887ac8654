import type { Drawing } from "./drawing.ts";
import { vendorFace } from "./faces.ts";
import { authoredLooks, itemDrawing, nobody } from "./item-drawings.ts";
import { CATALYST_PICTURES, OTHER_PICTURES } from "./known-pictures.ts";
import { drawingOf } from "./picture-drawings.ts";
import type { PictureKind } from "./picture-kinds.ts";
import { numberOf, type PictureEnding } from "./picture-path.ts";

/** Pictures whose real names clients know by heart or answers carry, and what we draw there. */
const FIXED: readonly (readonly [path: RegExp, kind: PictureKind, name: string])[] = [
  [/^\/img\/misc\/missing_icon(?:_d2)?\.png$/, "missing", "icon"],
  [/^\/img\/theme\/bungienet\/icons\/xboxlivelogo\.png$/, "platform", "xbox"],
  [/^\/img\/theme\/destiny\/icons\/icon_xbl\.png$/, "platform", "xbox"],
  [/^\/img\/theme\/bungienet\/icons\/psnlogo\.png$/, "platform", "psn"],
  [/^\/img\/theme\/destiny\/icons\/icon_psn\.png$/, "platform", "psn"],
  [/^\/img\/theme\/bungienet\/icons\/steamlogo\.png$/, "platform", "steam"],
  [/^\/img\/theme\/destiny\/icons\/icon_steam\.png$/, "platform", "steam"],
  [/^\/img\/theme\/(?:destiny|bungienet)\/icons\/(?:icon_)?(?:egs|epic)(?:logo)?\.png$/, "platform", "epic"],
  [/^\/img\/theme\/(?:destiny|bungienet)\/icons\/(?:icon_)?stadia(?:logo)?\.png$/, "platform", "stadia"],
  [
    /^\/img\/theme\/(?:destiny|bungienet)\/icons\/(?:icon_)?(?:twitch|bliz\w*)(?:logo)?\.png$/,
    "platform",
    "other",
  ],
  [/^\/img\/destiny_content\/damage_types\/destiny2\/arc\w*\.png$/, "element", "arc"],
  [/^\/img\/destiny_content\/damage_types\/destiny2\/thermal\w*\.png$/, "element", "solar"],
  [/^\/img\/destiny_content\/damage_types\/destiny2\/void\w*\.png$/, "element", "void"],
  [/^\/img\/destiny_content\/damage_types\/destiny2\/kinetic\w*\.png$/, "element", "kinetic"],
  [/^\/img\/destiny_content\/damage_types\/destiny2\/stasis[\w-]*\.png$/, "element", "stasis"],
  [/^\/img\/destiny_content\/damage_types\/destiny2\/strand[\w-]*\.png$/, "element", "strand"],
  [/^\/img\/themes\/[\w-]+\/struct_images\/[\w-]+\.jpg$/, "theme", "clan"],
  [/^\/img\/userthemes\/[\w-]+\/(?:mobiletheme|header)\.jpg$/, "theme", "user"],
];

// Avatars have names of their own kind; each short name is another face.
const AVATAR = /^\/img\/profile\/avatars\/(?:group\/)?([\w-]{2,40})\.(png|jpg|gif)$/;
const SCREENSHOT = /^\/common\/destiny2_content\/screenshots\/(\d{1,10})\.jpg$/;

const KNOWN = /^\/common\/destiny2_content\/icons\/([0-9a-f]{32})\.(?:png|jpg)$/;

/** What we draw under a name of the real service that clients know by heart. */
function knownPicture(name: string): (() => Drawing) | null {
  const looks = nobody(Number.parseInt(name.slice(0, 7), 16));
  if (CATALYST_PICTURES.has(name)) return () => itemDrawing({ ...looks, kind: "catalyst", tier: "exotic" });
  switch (OTHER_PICTURES[name]) {
    case "vendor":
      return () => vendorFace(looks.itemHash, false);
    case "engram exotic":
      return () => itemDrawing({ ...looks, kind: "engram", tier: "exotic" });
    case "engram legendary":
      return () => itemDrawing({ ...looks, kind: "engram", tier: "legendary" });
    default:
      return null;
  }
}

function endingOf(path: string): PictureEnding {
  const ending = path.slice(path.lastIndexOf(".") + 1);
  return ending === "jpg" || ending === "gif" ? ending : "png";
}

/** A picture under one of the real service's own names; null for all others. Takes the path in lower case. */
export function fixedPicture(
  path: string,
): { draw: () => Drawing | Promise<Drawing>; ending: PictureEnding } | null {
  const ending = endingOf(path);
  for (const [pattern, kind, name] of FIXED) {
    if (pattern.test(path)) return { draw: () => drawingOf(kind, numberOf(name)), ending };
  }
  const avatar = AVATAR.exec(path)?.[1];
  if (avatar !== undefined && !/^[0-9a-f]{32}$/.test(avatar)) {
    return { draw: () => drawingOf("avatar", numberOf(avatar)), ending };
  }
  const known = KNOWN.exec(path)?.[1];
  const drawKnown = known === undefined ? null : knownPicture(known);
  if (drawKnown) return { draw: drawKnown, ending };
  const itemHash = SCREENSHOT.exec(path)?.[1];
  return itemHash === undefined ? null : screenshotOf(Number(itemHash));
}

function screenshotOf(
  itemHash: number,
): { draw: () => Drawing | Promise<Drawing>; ending: PictureEnding } | null {
  return authoredLooks(itemHash) === null
    ? null
    : { draw: () => drawingOf("screenshot", itemHash, "item"), ending: "jpg" };
}
