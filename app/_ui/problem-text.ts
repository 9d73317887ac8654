import { LONGEST_NOTE } from "#lib/game/item-mark.ts";
import { LONGEST_SEARCH } from "#lib/game/kept-search.ts";
import type { Place } from "#lib/game/place.ts";
import type { Problem } from "#lib/game/problem.ts";

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
const ITEMS_SAFE = "Your items are where they were.";

/** The only place where a problem becomes a sentence. */
export function problemText(problem: Problem, names: ProblemNames = PLAIN_NAMES): ProblemText {
  const say = (happened: string, rests: string, next: string): ProblemText => ({ happened, rests, next });
  switch (problem.kind) {
    case "no-room":
      return problem.place.kind === "vault"
        ? say("Your vault is full.", NOTHING_MOVED, "Free a slot in the vault and try again.")
        : say(
            `There is no room for it with ${names.place(problem.place)}: ${names.bucket(problem.bucketHash)} is full.`,
            NOTHING_MOVED,
            "Free a slot there and try again.",
          );
    case "already-there":
      return say(
        `It is already with ${names.place(problem.place)}.`,
        NOTHING_MOVED,
        "There is nothing to do.",
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
    case "in-postmaster":
      return say("It is at the postmaster.", NOTHING_MOVED, "Collect it in the game first, then move it.");
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
      return say("No item is ticked.", "Nothing was tagged.", "Tick the items you mean, then press the tag.");
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
