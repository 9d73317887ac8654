import type { LetterNode } from "./letter-tree.ts";

/** How a letter is shown: without its style blocks, as some programs do, or with them on light or dark paper. */
export type Scheme = "bare" | "light" | "dark";

export interface CssRule {
  readonly selector: string;
  readonly declarations: ReadonlyMap<string, string>;
  /** The query around it, "" without one. */
  readonly media: string;
}

/** Reads a style block; one level of @media, as our letters have it. */
export function readCss(css: string): CssRule[] {
  const rules: CssRule[] = [];
  for (const [, media, inner, plain, body] of css.matchAll(
    /@media\s*([^{]+)\{((?:[^{}]+\{[^{}]*\})*)\}|([^{}@]+)\{([^{}]*)\}/g,
  )) {
    if (media !== undefined)
      rules.push(...readCss(inner ?? "").map((rule) => ({ ...rule, media: media.trim() })));
    else {
      for (const selector of (plain ?? "").split(",")) {
        rules.push({ selector: selector.trim(), declarations: readDeclarations(body ?? ""), media: "" });
      }
    }
  }
  return rules;
}

export function readDeclarations(style: string): Map<string, string> {
  const pairs = style.split(";").filter((one) => one.includes(":"));
  return new Map(
    pairs.map((one) => [one.slice(0, one.indexOf(":")).trim(), one.slice(one.indexOf(":") + 1).trim()]),
  );
}

/** What a property of an element is in a scheme, inherited or not; null when nothing sets it. */
export function styleOf(
  node: LetterNode,
  property: string,
  rules: readonly CssRule[],
  scheme: Scheme,
): string | null {
  const wanted = rules.filter(
    ({ media, selector, declarations }) =>
      scheme !== "bare" &&
      (media === "" || (scheme === "dark" && media.includes("dark"))) &&
      !selector.startsWith("[") &&
      declarations.has(property) &&
      matches(node, selector.split(/\s+/)),
  );
  const inline = readDeclarations(node.attributes.get("style") ?? "").get(property);
  const weighed = wanted.map(({ selector, declarations }, order) => {
    const value = declarations.get(property) ?? "";
    const isImportant = value.endsWith("!important");
    return {
      value: value.replace("!important", ""),
      weight: [isImportant ? 2 : 0, weightOf(selector), order],
    };
  });
  if (inline !== undefined) weighed.push({ value: inline, weight: [1, 0, 0] });
  weighed.sort((a, b) => compare(a.weight, b.weight));
  return weighed.at(-1)?.value ?? null;
}

function weightOf(selector: string): number {
  return (selector.match(/\./g)?.length ?? 0) * 10 + (selector.match(/(^|\s)[a-z]/g)?.length ?? 0);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [nth, value] of a.entries()) {
    const difference = value - (b[nth] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Descendants of classes and elements alone. */
function matches(node: LetterNode, steps: readonly string[]): boolean {
  const last = steps.at(-1);
  if (last === undefined) return true;
  if (!fits(node, last)) return false;
  const rest = steps.slice(0, -1);
  if (rest.length === 0) return true;
  for (let above = node.parent; above; above = above.parent) if (matches(above, rest)) return true;
  return false;
}

function fits(node: LetterNode, step: string): boolean {
  if (!step.startsWith(".")) return node.name === step;
  return (node.attributes.get("class") ?? "").split(" ").includes(step.slice(1));
}

/** The nearest value above that something sets. */
export function inherited(
  node: LetterNode,
  property: string,
  rules: readonly CssRule[],
  scheme: Scheme,
): string | null {
  for (let one: LetterNode | null = node; one; one = one.parent) {
    const value = one.name === "#text" ? null : styleOf(one, property, rules, scheme);
    if (value !== null) return value;
  }
  return null;
}

/** WCAG's ratio of two colours as "#rrggbb". */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
