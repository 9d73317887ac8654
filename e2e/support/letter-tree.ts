/** An element of a letter, or its text. */
export interface LetterNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: LetterNode[];
  /** Of a text alone. */
  readonly text: string;
  readonly parent: LetterNode | null;
}

const VOID = new Set(["meta", "br", "img"]);
const TOKEN =
  /<!--[\s\S]*?-->|<!DOCTYPE html>|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-]+="[^"<]*")*)\s*>|[^<]+/g;

/** Reads a letter as strictly as no browser would. Faults say what is broken and where. */
export function readLetter(html: string): { readonly root: LetterNode; readonly faults: string[] } {
  const faults: string[] = [];
  const root = element("#root", new Map(), null);
  let open = root;
  let at = 0;
  for (const token of html.matchAll(TOKEN)) {
    if (token.index !== at) faults.push(`broken markup near ${html.slice(at, at + 60)}`);
    at = token.index + token[0].length;
    const [whole, closes, written, list = ""] = token;
    if (whole.startsWith("<!")) continue;
    if (written === undefined) {
      open.children.push({ ...element("#text", new Map(), open), text: decoded(whole) });
      continue;
    }
    const name = written.toLowerCase();
    if (closes) {
      if (open.name !== name) faults.push(`</${name}> closes <${open.name}>`);
      open = open.parent ?? root;
      continue;
    }
    const node = element(name, readAttributes(list), open);
    open.children.push(node);
    if (!VOID.has(name)) open = node;
  }
  if (at !== html.length) faults.push(`broken markup near ${html.slice(at, at + 60)}`);
  if (open !== root) faults.push(`<${open.name}> is never closed`);
  return { root, faults };
}

function element(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: LetterNode | null,
): LetterNode {
  return { name, attributes, children: [], text: "", parent };
}

function readAttributes(list: string): Map<string, string> {
  const found = list.matchAll(/([a-zA-Z-]+)="([^"]*)"/g);
  return new Map([...found].map(([, name = "", value = ""]) => [name.toLowerCase(), decoded(value)]));
}

function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => NAMED[name] ?? "");
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

/** All elements and texts below, in reading order. */
export function* everyNode(node: LetterNode): Generator<LetterNode> {
  for (const child of node.children) {
    yield child;
    yield* everyNode(child);
  }
}

export function textOf(node: LetterNode): string {
  if (node.name === "#text") return node.text;
  return node.children.map(textOf).join("");
}
