import { z } from "zod";

/** A ticked box sends its value, an empty one nothing. */
const Ticked = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

export const MoveSettingsInput = z.object({
  previewAlways: Ticked,
  mayMoveOthers: Ticked,
  putBack: Ticked,
});
