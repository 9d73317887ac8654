import { z } from "zod";
import { CLASS_NAMES } from "#lib/game/character.ts";
import { READER_LOCALES } from "#lib/game/reader-locale.ts";
import { isZone } from "#lib/game/reader-zone.ts";

/** A ticked box sends its value, an empty one nothing. */
const Ticked = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

/** Nothing ticked means everybody's gear, as all three do. */
export const LetterSettingsInput = z.object({
  classes: z
    .array(z.enum(CLASS_NAMES))
    .max(CLASS_NAMES.length)
    .transform((names) => (names.length === CLASS_NAMES.length ? [] : names)),
  onlyLacking: Ticked,
  corrections: Ticked,
  zone: z.string().refine(isZone),
  locale: z.enum(READER_LOCALES),
});

/** The day is typed in, so that a bad one is told of. */
export const PauseInput = z.object({
  length: z.enum(["weeks", "for-good", "until"]),
  day: z.string().max(40).default(""),
});
