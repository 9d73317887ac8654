const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const HIGHEST_BLANK = 0x20;
/** Instead of a position: the bytes end before the value does. */
const RAN_OUT = -1;

/** What is wanted of a value: all of it, or of its objects (also of those in a list) only fields of these names. */
export type Wanted = true | ReadonlyMap<string, Wanted>;

/** Fields by the length of their names; two or three share one, so that most others are told apart by length alone. */
type Fields = readonly (readonly Field[] | undefined)[];

interface Field {
  readonly name: Uint8Array;
  /** Null: all of it. */
  readonly fields: Fields | null;
}

function toFields(wanted: Wanted): Fields | null {
  if (wanted === true) return null;
  const byLength: Field[][] = [];
  for (const [name, part] of wanted) {
    byLength[name.length] ??= [];
    byLength[name.length]?.push({ name: Buffer.from(name, "latin1"), fields: toFields(part) });
  }
  return byLength;
}

/**
 * Copies what is wanted of JSON, one row after the other, and leaves the parsing to JSON.parse.
 *
 * Looks at bytes: no byte of a longer UTF-8 character looks like a quote, comma or brace. What is not wanted is
 * stepped over without being understood, so a mistake in it passes unseen; what is wanted is parsed, and complained
 * of, afterwards.
 */
export class RowScanner {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #out = Buffer.allocUnsafe(65_536);
  #outLength = 0;
  #state: "before" | "inside" | "after" = "before";
  readonly #fields: Fields | null;

  constructor(wanted: Wanted) {
    this.#fields = toFields(wanted);
  }

  get isAfterEnd(): boolean {
    return this.#state === "after";
  }

  /** Reads the whole rows among these bytes; what is left over begins at `at`. Throws SyntaxError. */
  scan(bytes: Buffer): { readonly keys: string[]; readonly rows: unknown[]; readonly at: number } {
    this.#bytes = bytes;
    this.#at = 0;
    this.#outLength = 0;
    const keys: string[] = [];
    this.#put(OPEN_LIST);
    while (this.#nextRow(keys));
    this.#put(CLOSE_LIST);
    const rows: unknown[] = JSON.parse(this.#out.toString("utf8", 0, this.#outLength));
    return { keys, rows, at: this.#at };
  }

  /** False at the end of the bytes or of the table; the position then is before the row that is not whole. */
  #nextRow(keys: string[]): boolean {
    const byte = this.#nextByte();
    if (byte === RAN_OUT) return false;
    if (this.#state === "after") throw new SyntaxError("there is something after the object");
    if (this.#state === "before") {
      this.#expect(OPEN_OBJECT);
      this.#state = "inside";
      return true;
    }
    if (byte === CLOSE_OBJECT) {
      this.#at++;
      this.#state = "after";
      return true;
    }
    const [rowAt, outLength] = [this.#at, this.#outLength];
    if (byte === COMMA) this.#at++;
    if (keys.length > 0) this.#put(COMMA);
    const keyAt = this.#nextByte() === RAN_OUT ? RAN_OUT : this.#at;
    const keyEnd = this.#endOfName();
    if (keyEnd !== RAN_OUT && this.#value(this.#fields) && this.#nextByte() !== RAN_OUT) {
      keys.push(this.#bytes.toString("latin1", keyAt + 1, keyEnd - 1));
      return true;
    }
    this.#at = rowAt;
    this.#outLength = outLength;
    return false;
  }

  /** Copies what is wanted of the value here; false when the bytes end before it does. */
  #value(fields: Fields | null): boolean {
    const byte = this.#nextByte();
    if (fields !== null && byte === OPEN_OBJECT) return this.#object(fields);
    if (fields !== null && byte === OPEN_LIST) return this.#list(fields);
    return this.#copyTo(this.#at, this.#endOfValue(this.#at));
  }

  #object(fields: Fields): boolean {
    this.#put(OPEN_OBJECT);
    this.#at++;
    for (let isFirst = true; ; ) {
      const byte = this.#nextByte();
      if (byte === RAN_OUT) return false;
      if (byte === CLOSE_OBJECT) return this.#close(CLOSE_OBJECT);
      if (byte === COMMA) this.#at++;
      if (this.#nextByte() === RAN_OUT) return false;
      const nameAt = this.#at;
      const nameEnd = this.#endOfName();
      if (nameEnd === RAN_OUT || this.#nextByte() === RAN_OUT) return false;
      const field = fieldNamed(fields, this.#bytes, nameAt + 1, nameEnd - 1);
      if (field === null) {
        this.#at = this.#endOfValue(this.#at);
        if (this.#at === RAN_OUT) return false;
        continue;
      }
      if (!isFirst) this.#put(COMMA);
      isFirst = false;
      // With its name in one piece, or its name first.
      const isWhole = field.fields === null;
      if (!this.#copyTo(nameAt, isWhole ? this.#endOfValue(this.#at) : this.#at)) return false;
      if (!isWhole && !this.#value(field.fields)) return false;
    }
  }

  #list(fields: Fields): boolean {
    this.#put(OPEN_LIST);
    this.#at++;
    for (;;) {
      const byte = this.#nextByte();
      if (byte === RAN_OUT) return false;
      if (byte === CLOSE_LIST) return this.#close(CLOSE_LIST);
      if (byte === COMMA) {
        this.#put(COMMA);
        this.#at++;
      }
      if (!this.#value(fields)) return false;
    }
  }

  #close(byte: number): true {
    this.#put(byte);
    this.#at++;
    return true;
  }

  /** Where the name here ends, with the position after its colon. */
  #endOfName(): number {
    if (this.#at >= this.#bytes.length) return RAN_OUT;
    if (this.#bytes[this.#at] !== QUOTE) throw new SyntaxError("a field has no name");
    const end = this.#endOfString(this.#at);
    if (end === RAN_OUT) return RAN_OUT;
    this.#at = end;
    if (this.#nextByte() === RAN_OUT) return RAN_OUT;
    this.#expect(COLON);
    return end;
  }

  #expect(byte: number): void {
    if (this.#bytes[this.#at] !== byte) throw new SyntaxError("not one whole object");
    this.#at++;
  }

  /** Steps over blanks. */
  #nextByte(): number {
    const bytes = this.#bytes;
    let at = this.#at;
    while (at < bytes.length && (bytes[at] ?? 0) <= HIGHEST_BLANK) at++;
    this.#at = at;
    return bytes[at] ?? RAN_OUT;
  }

  #endOfValue(from: number): number {
    const bytes = this.#bytes;
    const first = bytes[from];
    if (first === QUOTE) return this.#endOfString(from);
    if (first !== OPEN_OBJECT && first !== OPEN_LIST) return this.#endOfScalar(from);
    let depth = 0;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        at = this.#endOfString(at) - 1;
        if (at < 0) return RAN_OUT;
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        depth--;
        if (depth === 0) return at + 1;
      }
    }
    return RAN_OUT;
  }

  #endOfString(from: number): number {
    const bytes = this.#bytes;
    for (let at = from + 1; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) return at + 1;
      if (byte === BACKSLASH) at++;
    }
    return RAN_OUT;
  }

  /** Numbers, true, false, null. */
  #endOfScalar(from: number): number {
    const bytes = this.#bytes;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte <= HIGHEST_BLANK) return at;
    }
    return RAN_OUT;
  }

  /** Copies up to `end` and goes on from there; false for RAN_OUT. */
  #copyTo(from: number, end: number): boolean {
    if (end === RAN_OUT) return false;
    this.#makeRoom(end - from);
    this.#outLength += this.#bytes.copy(this.#out, this.#outLength, from, end);
    this.#at = end;
    return true;
  }

  #put(byte: number): void {
    this.#makeRoom(1);
    this.#out[this.#outLength++] = byte;
  }

  #makeRoom(length: number): void {
    if (this.#outLength + length <= this.#out.length) return;
    const larger = Buffer.allocUnsafe((this.#out.length + length) * 2);
    this.#out.copy(larger, 0, 0, this.#outLength);
    this.#out = larger;
  }
}

function fieldNamed(fields: Fields, bytes: Buffer, from: number, end: number): Field | null {
  const sameLength = fields[end - from];
  if (sameLength === undefined) return null;
  for (const field of sameLength) if (isAt(bytes, from, field.name)) return field;
  return null;
}

function isAt(bytes: Buffer, from: number, name: Uint8Array): boolean {
  for (let nth = 0; nth < name.length; nth++) if (bytes[from + nth] !== name[nth]) return false;
  return true;
}
