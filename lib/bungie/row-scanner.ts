const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
/** Makes the bracket of a list that of an object. */
const LIST_TO_OBJECT = 0x20;
const HIGHEST_BLANK = 0x20;
/** Fewer bytes are copied sooner one by one than by a call that copies. */
const MOST_BY_HAND = 64;
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
    const bytes = this.#bytes;
    let at = afterBlanks(bytes, this.#at);
    if (at >= bytes.length) return false;
    if (this.#state === "after") throw new SyntaxError("there is something after the object");
    if (this.#state === "before") {
      this.#at = afterByte(bytes, at, OPEN_OBJECT);
      this.#state = "inside";
      return true;
    }
    if (bytes[at] === CLOSE_OBJECT) {
      this.#at = at + 1;
      this.#state = "after";
      return true;
    }
    const [rowAt, outLength] = [this.#at, this.#outLength];
    if (bytes[at] === COMMA) at = afterBlanks(bytes, at + 1);
    if (keys.length > 0) this.#put(COMMA);
    const keyEnd = endOfName(bytes, at);
    const valueAt = keyEnd === RAN_OUT ? RAN_OUT : afterColon(bytes, keyEnd);
    const end = valueAt === RAN_OUT ? RAN_OUT : this.#value(this.#fields, valueAt);
    // What follows a number says where it ends.
    if (end !== RAN_OUT && afterBlanks(bytes, end) < bytes.length) {
      keys.push(bytes.toString("latin1", at + 1, keyEnd - 1));
      this.#at = end;
      return true;
    }
    this.#at = rowAt;
    this.#outLength = outLength;
    return false;
  }

  /** Copies what is wanted of the value here; returns its end. */
  #value(fields: Fields | null, at: number): number {
    const byte = this.#bytes[at];
    if (fields !== null && byte === OPEN_OBJECT) return this.#object(fields, at + 1);
    if (fields !== null && byte === OPEN_LIST) return this.#list(fields, at + 1);
    return this.#copy(at, endOfValue(this.#bytes, at));
  }

  #object(fields: Fields, from: number): number {
    const bytes = this.#bytes;
    this.#put(OPEN_OBJECT);
    let isFirst = true;
    let at = afterBlanks(bytes, from);
    for (; bytes[at] !== CLOSE_OBJECT; at = afterBlanks(bytes, at)) {
      if (bytes[at] === COMMA) at = afterBlanks(bytes, at + 1);
      const nameAt = at;
      const nameEnd = endOfName(bytes, at);
      if (nameEnd === RAN_OUT) return RAN_OUT;
      at = afterColon(bytes, nameEnd);
      if (at === RAN_OUT) return RAN_OUT;
      const field = fieldNamed(fields, bytes, nameAt + 1, nameEnd - 1);
      if (field === null) at = endOfValue(bytes, at);
      else {
        if (!isFirst) this.#put(COMMA);
        isFirst = false;
        // With its name in one piece, or its name first.
        if (field.fields === null) at = this.#copy(nameAt, endOfValue(bytes, at));
        else at = this.#value(field.fields, this.#copy(nameAt, at));
      }
      if (at === RAN_OUT) return RAN_OUT;
    }
    this.#put(CLOSE_OBJECT);
    return at + 1;
  }

  #list(fields: Fields, from: number): number {
    const bytes = this.#bytes;
    this.#put(OPEN_LIST);
    let at = afterBlanks(bytes, from);
    for (; bytes[at] !== CLOSE_LIST; at = afterBlanks(bytes, at)) {
      if (bytes[at] === COMMA) {
        this.#put(COMMA);
        at = afterBlanks(bytes, at + 1);
      }
      at = this.#value(fields, at);
      if (at === RAN_OUT) return RAN_OUT;
    }
    this.#put(CLOSE_LIST);
    return at + 1;
  }

  /** Copies up to `end`, and returns it. */
  #copy(from: number, end: number): number {
    if (end === RAN_OUT) return RAN_OUT;
    this.#makeRoom(end - from);
    if (end - from > MOST_BY_HAND) {
      this.#outLength += this.#bytes.copy(this.#out, this.#outLength, from, end);
      return end;
    }
    const [bytes, out] = [this.#bytes, this.#out];
    let to = this.#outLength;
    for (let at = from; at < end; at++) out[to++] = bytes[at] ?? 0;
    this.#outLength = to;
    return end;
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

/** The next byte that is no blank; behind the last byte when there is none. */
function afterBlanks(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] ?? 0) <= HIGHEST_BLANK) at++;
  return at;
}

function afterByte(bytes: Buffer, at: number, byte: number): number {
  if (bytes[at] !== byte) throw new SyntaxError("not one whole object");
  return at + 1;
}

function endOfName(bytes: Buffer, at: number): number {
  if (at >= bytes.length) return RAN_OUT;
  if (bytes[at] !== QUOTE) throw new SyntaxError("a field has no name");
  return endOfString(bytes, at);
}

function afterColon(bytes: Buffer, nameEnd: number): number {
  const at = afterBlanks(bytes, nameEnd);
  return at >= bytes.length ? RAN_OUT : afterBlanks(bytes, afterByte(bytes, at, COLON));
}

function endOfValue(bytes: Buffer, from: number): number {
  const first = bytes[from];
  if (first === QUOTE) return endOfString(bytes, from);
  if (first !== OPEN_OBJECT && first !== OPEN_LIST) return endOfScalar(bytes, from);
  const length = bytes.length;
  let depth = 0;
  for (let at = from; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      at = endOfString(bytes, at) - 1;
      if (at < 0) return RAN_OUT;
    } else if ((byte | LIST_TO_OBJECT) === OPEN_OBJECT) depth++;
    else if ((byte | LIST_TO_OBJECT) === CLOSE_OBJECT && --depth === 0) return at + 1;
  }
  return RAN_OUT;
}

function endOfString(bytes: Buffer, from: number): number {
  const length = bytes.length;
  for (let at = from + 1; at < length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) at++;
  }
  return RAN_OUT;
}

/** Numbers, true, false, null. */
function endOfScalar(bytes: Buffer, from: number): number {
  const length = bytes.length;
  for (let at = from; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === COMMA || byte <= HIGHEST_BLANK || (byte | LIST_TO_OBJECT) === CLOSE_OBJECT) return at;
  }
  return RAN_OUT;
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
