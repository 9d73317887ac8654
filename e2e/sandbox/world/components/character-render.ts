import type { DestinyCharacterRenderComponent } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import type { Account, Character } from "../holdings.ts";
import { fnv } from "../seeded-random.ts";

/** The face is a handful of numbers that only the game's own models explain. */
export function characterRender(
  account: Account,
  character: Character,
): Wire<DestinyCharacterRenderComponent> {
  const feature = (word: string) => fnv(`${character.characterId} ${word}`);
  return {
    customDyes: [],
    customization: {
      personality: feature("personality"),
      face: feature("face"),
      skinColor: feature("skin"),
      lipColor: feature("lips"),
      eyeColor: feature("eyes"),
      hairColors: [feature("hair")],
      featureColors: [],
      decalColor: feature("decal"),
      wearHelmet: true,
      hairIndex: feature("hair style") % 12,
      featureIndex: feature("feature") % 8,
      decalIndex: feature("decal style") % 8,
    },
    peerView: {
      equipment: account.items
        .filter((held) => held.place === character.characterId && held.equipped)
        .map((held) => ({ itemHash: held.itemHash, dyes: [] })),
    },
  };
}
