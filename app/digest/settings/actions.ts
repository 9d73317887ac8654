"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { requireFields, valuesOf } from "#lib/auth/refuse-form.ts";
import { currentPlayer, requirePlayer } from "#lib/auth/require-player.ts";
import {
  changeLetterSettings,
  endLetters,
  linkOwnLetter,
  pauseLetters,
  resumeLetters,
  unlinkLetter,
} from "#lib/flows/change-letter.ts";
import type { Asker } from "#lib/flows/open-letter.ts";
import { sendTestLetter } from "#lib/flows/send-test-letter.ts";
import { services } from "#lib/flows/services.ts";
import { keyQuery, LetterKeyInput } from "../letter-key.ts";
import { LetterSettingsInput, PauseInput } from "./input.ts";

/** Who asks: whoever holds a letter's link, signed in or not, or the player whose letters they are. */
async function askerOf(form: FormData): Promise<Asker> {
  const player = await currentPlayer();
  const { token, letter } = requireFields(LetterKeyInput, form);
  return { key: { token, letterId: letter }, playerId: player?.playerId ?? null };
}

/** Back to the page, which says what came of it. A key that opens nothing is no page of ours. */
function backTo({ key }: Asker, told: string): never {
  if (told === "unknown") notFound();
  redirect(`/digest/settings?${keyQuery(key, told)}` as Route);
}

/** Keeps what letters shall be like. */
export async function saveLetterSettingsAction(form: FormData): Promise<void> {
  const asker = await askerOf(form);
  const settings = requireFields(LetterSettingsInput, form, { classes: valuesOf(form, "classes") });
  const changed = await changeLetterSettings(services(), asker, settings);
  backTo(asker, changed === "done" ? "saved" : changed);
}

/** Lets letters rest. */
export async function pauseLettersAction(form: FormData): Promise<void> {
  const asker = await askerOf(form);
  const { length, day } = requireFields(PauseInput, form);
  const wish = length === "until" ? { until: day } : length;
  const changed = await pauseLetters(services(), asker, wish, new Date());
  backTo(asker, changed === "done" ? "paused" : changed);
}

/** Ends a pause. */
export async function resumeLettersAction(form: FormData): Promise<void> {
  const asker = await askerOf(form);
  const changed = await resumeLetters(services(), asker);
  backTo(asker, changed === "done" ? "resumed" : changed);
}

/** Puts letters on the account of whoever is signed in and holds their link. */
export async function linkLetterAction(form: FormData): Promise<void> {
  const { playerId } = await requirePlayer();
  const asker = { ...(await askerOf(form)), playerId };
  const changed = await linkOwnLetter(services(), asker);
  backTo(asker, changed === "done" ? "linked" : changed);
}

/** Takes letters off the account they are on. */
export async function unlinkLetterAction(form: FormData): Promise<void> {
  const asker = await askerOf(form);
  const changed = await unlinkLetter(services(), asker);
  // Their id opened them only while they were the player's own.
  if (changed === "done" && asker.key.token === "") redirect("/account?told=letter-unlinked#letters");
  backTo(asker, changed === "done" ? "unlinked" : changed);
}

/** Sends one letter to this address now, to show what they look like. */
export async function sendTestLetterAction(form: FormData): Promise<void> {
  const asker = await askerOf(form);
  const end = await sendTestLetter(services(), asker, new Date());
  backTo(asker, end === "unknown-letter" ? "unknown" : `test-${end}`);
}

/** Ends the letters. */
export async function endLettersAction(form: FormData): Promise<void> {
  const asker = await askerOf(form);
  const changed = await endLetters(services(), asker, new Date());
  backTo(asker, changed === "done" ? "unsubscribed" : changed);
}
