import type { ClanBanner } from "bungie-api-ts/groupv2";
import type { Player } from "../holdings.ts";
import { clanBannerOf } from "../manifest/clan-banners.ts";

/** A clan of this world: some of our players and generated strangers. */
export interface Clan {
  readonly groupId: string;
  readonly name: string;
  readonly callsign: string;
  readonly motto: string;
  readonly about: string;
  readonly createdAt: string;
  readonly level: number;
  /** Templates whose standing player belongs to it; the first of the founder's clan founded it. */
  readonly templates: readonly string[];
  readonly foundedByPlayer: boolean;
  /** How many generated members there are beside our players. */
  readonly strangers: number;
  readonly banner: ClanBanner;
}

export const CLANS: readonly Clan[] = [
  {
    groupId: "3074001",
    name: "Lantern Wake",
    callsign: "LNTN",
    motto: "Keep a light on.",
    about: "A full clan: a hundred members on four platforms, two pages of its roster.",
    createdAt: "2018-04-05T18:10:58.836Z",
    level: 6,
    templates: ["rich", "one-character", "private", "two-memberships"],
    foundedByPlayer: true,
    strangers: 96,
    banner: clanBannerOf("Lantern Wake"),
  },
  {
    groupId: "4120577",
    name: "Quiet Orbit",
    callsign: "QORB",
    motto: "Few, and often late.",
    about: "A handful of friends; players made for a test join here.",
    createdAt: "2021-09-10T09:21:29.253Z",
    level: 4,
    templates: ["cross-saved", "hoarder"],
    foundedByPlayer: false,
    strangers: 5,
    banner: clanBannerOf("Quiet Orbit"),
  },
  {
    groupId: "5033008",
    name: "Ninth Tide & Sons",
    callsign: "9TIDE",
    motto: "The sea gives back.",
    about: "Strangers only: none of our players belongs to it.",
    createdAt: "2023-02-28T17:00:00.000Z",
    level: 3,
    templates: [],
    foundedByPlayer: false,
    strangers: 12,
    banner: clanBannerOf("Ninth Tide & Sons"),
  },
];

const HOME_OF_CREATED = "4120577";
const CLANLESS = ["no-clan", "brand-new"];

export function clanById(groupId: string): Clan | undefined {
  return CLANS.find((clan) => clan.groupId === groupId);
}

/** The clan a player of ours belongs to, by template; those made for a test are in the small one. */
export function clanOf(player: Player): Clan | null {
  if (CLANLESS.includes(player.template) || player.accounts.length === 0) return null;
  const isStanding = player.playerId === player.template;
  const found = isStanding
    ? CLANS.find((clan) => clan.templates.includes(player.template))
    : clanById(HOME_OF_CREATED);
  return found ?? null;
}
