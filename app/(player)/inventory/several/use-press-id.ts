import { useEffect, useState } from "react";

/**
 * Names the next press of a form: the server's word first, for readers without scripts, then a new one in each browser
 * that draws the form and after each answer, so that coming back to a kept page asks anew.
 */
export function usePressId(given: string, answer: unknown): string {
  const [pressId, setPressId] = useState(given);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer ends a press
  useEffect(() => setPressId(crypto.randomUUID()), [answer]);
  return pressId;
}
