const WIDTH = 72;

/** Breaks text between words into lines of at most 72 signs; every line begins with the indent, the first with `first`. */
export function wrapped(text: string, first = "", indent = first): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  lines.push(line);
  return lines.join("\n");
}
