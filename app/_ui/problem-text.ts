import { LONGEST_NOTE } from "#lib/game/item-mark.ts";
import { LONGEST_SEARCH } from "#lib/game/kept-search.ts";
import { LONGEST_LOADOUT_NAME } from "#lib/game/loadout.ts";
import type { Place } from "#lib/game/place.ts";
import type { Problem } from "#lib/game/problem.ts";
import { inTheWayText } from "./in-the-way-text.ts";

/** What the player reads: what happened, where things are now, what to do next. Each is a sentence or two. */
export interface ProblemText {
  readonly happened: string;
  readonly rests: string;
  readonly next: string;
}

/** How places, slots and items are called here; see place-names.ts for those of an account. */
export interface ProblemNames {
  place(place: Place): string;
  bucket(bucketHash: number): string;
  item(itemHash: number): string;
}

export const PLAIN_NAMES: ProblemNames = {
  place: (place) => (place.kind === "vault" ? "the vault" : "that character"),
  bucket: () => "that slot",
  item: () => "the other one",
};

const NOTHING_MOVED = "Nothing moved.";
const NOTHING_CHANGED = "Nothing was changed.";
const ITEMS_SAFE = "Your items are where they were.";

/** The only place where a problem becomes a sentence. */
export function problemText(problem: Problem, names: ProblemNames = PLAIN_NAMES): ProblemText {
  const say = (happened: string, rests: string, next: string): ProblemText => ({ happened, rests, next });
  switch (problem.kind) {
    case "no-room":
      return problem.place.kind === "vault"
        ? say("Your vault is full.", NOTHING_MOVED, "Free a slot in the vault and try again.")
        : say(
            `There is no room with ${names.place(problem.place)}: ${names.bucket(problem.bucketHash)} is full.`,
            NOTHING_MOVED,
            "Free a slot there and try again.",
          );
    case "already-there":
      return say(
        `It is already ${problem.place.kind === "vault" ? "in" : "with"} ${names.place(problem.place)}.`,
        NOTHING_MOVED,
        "There is nothing to do.",
      );
    case "in-the-way":
      return inTheWayText(problem, names);
    case "not-here":
      return say(
        `It is not with this character but ${problem.place.kind === "vault" ? "in" : "with"} ${names.place(problem.place)}.`,
        "It was left where it is.",
        "Move it there first, or ask for what lies elsewhere to be brought.",
      );
    case "too-many-items":
      return say(
        `That is ${problem.count} items, and at most ${problem.most} are done at once.`,
        NOTHING_CHANGED,
        "Narrow the search, or tick fewer, and go on in parts.",
      );
    case "nothing-to-do":
      return say("Everything you meant is so already.", NOTHING_CHANGED, "There is nothing to do.");
    case "faulty-search":
      return say(
        "A part of the search means nothing, so it is not clear which items you mean.",
        NOTHING_CHANGED,
        "Mend the search, look at what it finds, and ask again.",
      );
    case "same-slot":
      return say(
        "Only one thing can be worn in a slot, and another one was asked for as well.",
        NOTHING_MOVED,
        "Ask for one of them.",
      );
    case "none-possible":
      return say("None of it can be done.", NOTHING_MOVED, "Look at each item: its page says why.");
    case "cancelled":
      return say("You cancelled it.", "What was done before stays done.", "What was done can be undone.");
    case "declined":
      return say("You said never mind.", NOTHING_MOVED, "Ask again if you still want it.");
    case "nothing-to-undo":
      return say(
        "There is nothing left of it to undo.",
        "Everything stays where it is.",
        "Move single items where you want them.",
      );
    case "from-postmaster":
      return say(
        "It came from the postmaster, and nothing can be put back there.",
        "It stays where it is.",
        "Move it where you want it.",
      );
    case "equip-not-seen":
      return say(
        "Bungie.net confirmed the equip, but its own answer since does not show it.",
        "It is with the character, perhaps not equipped.",
        "Look in the game; equip it again if it is not worn.",
      );
    case "plan-not-over":
      return say(
        "It is still under way.",
        "It goes on as it was asked.",
        "Cancel it first, or wait until it is done.",
      );
    case "unknown-plan":
      return say(
        "That move is not among yours.",
        NOTHING_MOVED,
        "Look at your inventory: it shows where everything lies.",
      );
    case "not-transferable":
      return say("The game does not let this item be moved.", NOTHING_MOVED, "It can be used where it lies.");
    case "not-lockable":
      return say("The game has no lock for this item.", "Nothing was changed.", "It stays as it is.");
    case "wrong-class":
      return say(
        "Another class wears this.",
        NOTHING_MOVED,
        "Equip it on a character of its class, or only move it.",
      );
    case "not-equippable":
      return say(
        "This character cannot equip it.",
        NOTHING_MOVED,
        "The game may ask for a level or an unlock first; its own item screen says which.",
      );
    case "exotic-conflict":
      return say(
        `Only one exotic of this kind can be worn, and ${names.item(problem.wornItemHash)} already is.`,
        NOTHING_MOVED,
        "Equip something else in its slot first.",
      );
    case "is-equipped":
      return say("It is equipped.", NOTHING_MOVED, "Equip something else in its slot, then move it.");
    case "in-activity":
      return say(
        "You are in an activity.",
        "Nothing was equipped.",
        "Go to orbit or a social space, then equip.",
      );
    case "item-gone":
      return say(
        "That item is no longer where we saw it.",
        "We moved nothing.",
        "The page is now up to date: look where it lies now.",
      );
    case "unknown-item":
      return say(
        "That item is not in your account as we last read it.",
        NOTHING_MOVED,
        "Choose it in your inventory.",
      );
    case "unknown-character":
      return say("That character is not in your account.", NOTHING_MOVED, "Choose another one.");
    case "busy":
      return say("Bungie.net is busy.", ITEMS_SAFE, `Try again ${inSeconds(problem.retryAfterMs)}.`);
    case "maintenance":
      return say(
        "Bungie.net is down for maintenance.",
        "Your items are safe.",
        "Try again when it is back; this can take some hours.",
      );
    case "no-answer":
      return say(
        "Bungie.net did not answer in time.",
        "What was asked may or may not have happened.",
        "Reload the page: it shows where everything lies now.",
      );
    case "unexplained":
      return say(
        "Bungie.net answered something we do not understand.",
        ITEMS_SAFE,
        `It is in our log under number ${problem.logNumber}. Try again; if it stays, come back in a while.`,
      );
    case "not-let-in":
      return say(
        "Bungie.net does not let Ninefold in at the moment.",
        ITEMS_SAFE,
        `That is ours to mend, and in our log under number ${problem.logNumber}. Come back in a while.`,
      );
    case "bad-amount":
      return say(
        "The amount must be a whole number, no more than there is.",
        NOTHING_MOVED,
        "Correct it and try again.",
      );
    case "superseded":
      return say(
        "You asked for another move of it since.",
        "The later move counts.",
        "Look at the item to see where it lies now.",
      );
    case "too-late":
      return say(
        "It waited for its turn for over an hour.",
        NOTHING_MOVED,
        "Ask again if you still want it.",
      );
    case "signed-out":
      return say("You are signed out.", ITEMS_SAFE, "Sign in again to go on.");
    case "no-destiny-account":
      return say(
        "There is no Destiny 2 account behind this Bungie.net account.",
        "There is nothing to show yet.",
        "Start the game once with it, or sign in with the account you play with.",
      );
    case "no-characters":
      return say(
        "This account has no characters yet.",
        "There is nothing to show yet.",
        "Create one in the game, then come back.",
      );
    case "private":
      return say(
        "Bungie.net keeps this account's items private.",
        ITEMS_SAFE,
        "Allow it at bungie.net under Settings, Privacy, then reload.",
      );
    case "incomplete":
      return say(
        "Bungie.net left a part of your account out of its answer.",
        ITEMS_SAFE,
        "This passes by itself; reload in a minute.",
      );
    case "not-a-clan-mate":
      return say(
        "Nobody in your clan has this address.",
        "Only members of your own clan can be opened here, and Bungie.net was asked about nobody else.",
        "Look at the roster: who left the clan is no longer on it.",
      );
    case "mate-private":
      return say(
        "This member keeps their account private.",
        "Bungie.net shows nobody else their characters and gear.",
        "They can allow it at bungie.net under Settings, Privacy.",
      );
    case "mate-vanished":
      return say(
        "Bungie.net no longer knows this member’s account.",
        "The clan’s roster still lists it, but there is nothing behind it.",
        "It may have been deleted, or moved to another platform; an admin of the clan can look after it.",
      );
    case "mate-without-characters":
      return say(
        "This member has no characters at the moment.",
        "Their account is there, and there is nothing in it to show.",
        "Look again once they have created one in the game.",
      );
    case "vendor-away":
      return say("Xûr is away.", "He takes his wares with him.", "He comes on Friday at 17:00 UTC.");
    case "definitions-missing":
      return say(
        "The names and pictures of the game are still being fetched.",
        ITEMS_SAFE,
        "This is done once and takes a minute or two; the page comes by itself.",
      );
    case "unknown-session":
      return say(
        "That session is no longer there.",
        "It may have been signed out already; your other sessions are as they were.",
        "Look at the list again.",
      );
    case "wrong-confirmation":
      return say(
        "What you typed is not your Bungie name.",
        "Nothing was deleted.",
        "Type your Bungie name as it is shown, or the word DELETE, and try again.",
      );
    case "nothing-chosen":
      return say("No item is chosen.", NOTHING_CHANGED, "Tick the items you mean, then ask again.");
    case "long-note":
      return say(
        `The note is longer than ${LONGEST_NOTE} characters.`,
        "Nothing was saved; your text is still there.",
        "Shorten it and save again.",
      );
    case "unshowable-note":
      return say(
        "The note has a control character in it, which no page can show.",
        "Nothing was saved; your text is still there.",
        "Type that place anew and save again.",
      );
    case "bad-search":
      return say(
        `A search to keep has 1 to ${LONGEST_SEARCH} characters and no control characters.`,
        "Nothing was saved.",
        "Change it and save again.",
      );
    case "too-many-searches":
      return say(
        `You have ${problem.most} saved searches, the most there can be.`,
        "This one was not saved; the others are as they were.",
        "Forget one you no longer need, then save this one.",
      );
    case "two-for-a-slot":
      return say(
        `The loadout wears ${problem.itemNames.join(" and ")} in one slot.`,
        NOTHING_CHANGED,
        "Have one of them carried instead of worn.",
      );
    case "two-exotics":
      return say(
        `The loadout wears ${problem.itemNames.join(" and ")}, and only one exotic of this kind can be worn.`,
        NOTHING_CHANGED,
        "Have one of them carried instead of worn.",
      );
    case "empty-loadout":
      return say(
        "Nothing of it is in your account as we last read it.",
        NOTHING_CHANGED,
        "Add items that you have, or look again once you have found its own.",
      );
    case "unknown-loadout":
      return say(
        "That loadout is not there any more.",
        NOTHING_CHANGED,
        "You may have deleted it in another tab; the list shows those you have.",
      );
    case "bad-loadout-name":
      return say(
        `A loadout’s name has 1 to ${LONGEST_LOADOUT_NAME} characters and no control characters.`,
        "Nothing was saved.",
        "Change it and save again.",
      );
    case "too-many-loadouts":
      return say(
        `You have ${problem.most} loadouts, the most there can be.`,
        "This one was not saved; the others are as they were.",
        "Delete one you no longer need, then save this one.",
      );
    case "too-many-loadout-items":
      return say(
        `The loadout has ${problem.most} items, the most there can be.`,
        "This one was not added.",
        "Take one out that it does not need, then add this one.",
      );
    case "not-for-loadout":
      return say(
        "It can be neither worn nor moved, so no loadout can hold it.",
        NOTHING_CHANGED,
        "Choose something else.",
      );
    case "bad-loadout-file":
      return say(
        "That is neither the link of a loadout nor the text of a loadout’s file.",
        "Nothing was saved; your loadouts are as they were.",
        "Copy the whole link, or all of the file’s text, and paste it again.",
      );
    case "not-shared":
      return say(
        "This link does not show a loadout, or no longer does.",
        "Nothing was saved; your loadouts are as they were.",
        "Ask whoever sent it for a new one.",
      );
    default:
      return unworded(problem);
  }
}

function inSeconds(ms: number): string {
  return ms < 1_500 ? "in a moment" : `in ${Math.ceil(ms / 1_000)} seconds`;
}

function unworded(problem: never): never {
  throw new Error(`No sentence for ${JSON.stringify(problem)}`);
}
