/** Text as searches compare it: small letters, no accents, straight quotes. */
export function plain(text: string): string {
  // Plain ASCII has nothing to take off, and most text is that.
  const bare = ASCII.test(text) ? text : straightQuotes(text).normalize("NFD").replace(ACCENTS, "");
  return bare.toLowerCase();
}

/** Curly quotes as they come from copied text. One letter for one letter: places in the text stay. */
export function straightQuotes(text: string): string {
  return text.replace(SINGLE, "'").replace(DOUBLE, '"');
}

/** Whether a plain text has a value at the beginning of a word. A value that begins with no letter may stand anywhere. */
export function hasWordStart(text: string, value: string): boolean {
  if (!LETTER.test(value.charAt(0))) return text.includes(value);
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    if (at === 0 || !LETTER.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** Only letters and digits: "Last Wish" and "lastwish" are the same. */
export function squeezed(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them
const ASCII = /^[\x00-\x7f]*$/;
const ACCENTS = /[\u0300-\u036f]/g;
const SINGLE = /[\u2018-\u201a]/g;
const DOUBLE = /[\u201c-\u201e]/g;
const LETTER = /\w/;
