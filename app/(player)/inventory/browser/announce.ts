/** The page's one polite voice; empty until there is something to say. */
export const VOICE_ID = "gear-says";

/** Has a screen reader say something when it is done with what it says now. */
export function announce(words: string): void {
  const voice = document.getElementById(VOICE_ID);
  if (!voice) return;
  // The same words again are only said again when they differ.
  voice.textContent = voice.textContent === words ? `${words}\u00a0` : words;
}
