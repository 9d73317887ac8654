import type { Sandbox } from "../sandbox.ts";
import { CLANS, type Clan, clanOf } from "./clans/clans.ts";
import { openStranger, type Stranger, strangerBehind, strangersOf } from "./clans/strangers.ts";
import type { Player } from "./holdings.ts";

const BUNGIE_NET = 254;
const ALL = -1;

/** Somebody who can be looked up: a player of ours, or a generated clan member whose account is made on demand. */
export interface Person {
  /** The player of ours; null for a generated one. */
  readonly own: Player | null;
  readonly stranger: Stranger | null;
  readonly name: string;
  readonly nameCode: number;
  /** Null for who never signed in to Bungie.net. */
  readonly bungieMembershipId: string | null;
  /** The membership by which clans know them; "" for who has no Destiny account. */
  readonly mainMembershipId: string;
  /** Makes the account, if need be. */
  open(): Player;
}

function toPerson(player: Player): Person {
  return {
    own: player,
    stranger: null,
    name: player.name,
    nameCode: player.nameCode,
    bungieMembershipId: player.bungieMembershipId,
    mainMembershipId: player.accounts[0]?.membershipId ?? "",
    open: () => player,
  };
}

function strangerAsPerson(stranger: Stranger, sandbox: Sandbox): Person {
  return {
    own: null,
    stranger,
    name: stranger.name,
    nameCode: stranger.nameCode,
    bungieMembershipId: stranger.hasBungieAccount ? stranger.bungieMembershipId : null,
    mainMembershipId: stranger.membershipId,
    open: () => openStranger(sandbox.state, stranger, sandbox.size.seed),
  };
}

/**
 * Who has this membership: a Bungie.net account (type 254), an active Destiny membership or an overridden one. Type
 * -1 asks in all of them, as Bungie allows for searching.
 */
export function personBehind(sandbox: Sandbox, membershipId: string, membershipType: number): Person | null {
  const anyType = membershipType === ALL;
  const ofBungieNet = anyType || membershipType === BUNGIE_NET;
  const isIt = (one: { membershipId: string; membershipType: number }) =>
    one.membershipId === membershipId && (anyType || one.membershipType === membershipType);
  const own = sandbox.state.players.find(
    (player) =>
      (ofBungieNet && player.bungieMembershipId === membershipId) ||
      player.accounts.some(isIt) ||
      player.overridden.some(isIt),
  );
  if (own) return toPerson(own);
  const stranger = strangerBehind(
    (one) => isIt(one) || (ofBungieNet && one.hasBungieAccount && one.bungieMembershipId === membershipId),
    sandbox.size.seed,
  );
  return stranger ? strangerAsPerson(stranger, sandbox) : null;
}

/** Players of ours, then the members of every clan. */
export function everybody(sandbox: Sandbox): Person[] {
  const strangers = CLANS.flatMap((clan) => strangersOf(clan, sandbox.size.seed));
  return [...sandbox.state.players.map(toPerson), ...strangers.map((one) => strangerAsPerson(one, sandbox))];
}

export function clanOfPerson(person: Person): Clan | null {
  return person.own ? clanOf(person.own) : (person.stranger?.clan ?? null);
}
