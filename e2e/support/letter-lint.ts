import {
  type CssRule,
  contrast,
  inherited,
  readCss,
  readDeclarations,
  type Scheme,
} from "./letter-colors.ts";
import { everyNode, type LetterNode, readLetter, textOf } from "./letter-tree.ts";
import {
  ATTRIBUTES,
  ELEMENTS,
  LEAST_CONTRAST,
  LEAST_PICTURE_PX,
  MOST_BYTES,
  MOST_STYLE_BYTES,
  PROPERTIES,
  REFUSED_VALUES,
} from "./mail-facts.ts";

/** What Gmail, Outlook, Apple Mail or a reader would stumble over in a letter; empty when there is nothing. */
export function lintLetter(html: string): string[] {
  const { root, faults } = readLetter(html);
  const nodes = [...everyNode(root)];
  const styles = nodes.filter(({ name }) => name === "style").map(textOf);
  const rules = styles.flatMap(readCss);
  return [
    ...faults,
    ...sizes(html, styles),
    ...nodes.flatMap(elementFaults),
    ...nodes.flatMap(nestingFaults),
    ...nodes.flatMap(pictureFaults),
    ...nodes.flatMap(linkFaults),
    ...nodes.flatMap(tableFaults),
    ...styles.flatMap(blockFaults),
    ...rules.flatMap(({ declarations }) => declarationFaults(declarations)),
    ...pageFaults(nodes),
    ...headingFaults(nodes),
    ...contrastFaults(nodes, rules),
  ];
}

function sizes(html: string, styles: readonly string[]): string[] {
  const bytes = Buffer.byteLength(html);
  const styleBytes = Buffer.byteLength(styles.join(""));
  return [
    ...(bytes > MOST_BYTES ? [`the letter has ${bytes} bytes`] : []),
    ...(styleBytes > MOST_STYLE_BYTES ? [`the style blocks have ${styleBytes} bytes`] : []),
  ];
}

function elementFaults({ name, attributes }: LetterNode): string[] {
  if (name.startsWith("#")) return [];
  const style = attributes.get("style");
  return [
    ...(ELEMENTS[name] ? [] : [`<${name}> is not known everywhere`]),
    ...[...attributes.keys()]
      .filter((attribute) => !ATTRIBUTES[attribute])
      .map((attribute) => `${attribute} of <${name}> is not known everywhere`),
    ...(style === undefined ? [] : declarationFaults(readDeclarations(style))),
    // Outlook's Word engine pads cells alone (caniemail.com, css-padding).
    ...(/padding/.test(style ?? "") && !["td", "th", "body"].includes(name) ? [`padding of <${name}>`] : []),
  ];
}

function declarationFaults(declarations: ReadonlyMap<string, string>): string[] {
  return [...declarations].flatMap(([property, value]) => {
    const fact = PROPERTIES[property];
    if (!fact || (fact.lackedBy.length > 0 && !fact.instead)) return [`${property} is not known everywhere`];
    if (property.startsWith("max-height") && declarations.get("display") !== "none") {
      return ["max-height hides nothing in Outlook"];
    }
    return REFUSED_VALUES.test(value) ? [`${property}: ${value} is not known everywhere`] : [];
  });
}

/** A block that Gmail reads holds nothing it does not know; Outlook's Word engine knows no child or sibling. */
function blockFaults(css: string): string[] {
  const rules = readCss(css);
  const marked = rules.filter(({ selector }) => selector.startsWith("[data-ogs"));
  if (marked.length > 0 && marked.length < rules.length) return ["a block for Outlook.com holds other rules"];
  const known = marked.length > 0 ? /^\[data-ogs[cb]\] [.\w ]+$/ : /^[.\w ]+$/;
  return [
    ...(/@import|@font-face|\/\*|</.test(css) ? ["a style block fetches or comments"] : []),
    ...rules.filter(({ selector }) => !known.test(selector)).map(({ selector }) => `selector ${selector}`),
    ...rules
      .filter(({ media }) => !/^(\(max-width:\d+px\)|\(prefers-color-scheme:dark\))?$/.test(media))
      .map(({ media }) => `@media ${media}`),
  ];
}

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  tbody: ["table"],
  tr: ["tbody"],
  td: ["tr"],
  th: ["tr"],
  html: ["#root"],
  head: ["html"],
  body: ["html"],
};
const INLINE = ["p", "h1", "h2", "b", "span", "a"];
const BLOCKS = ["p", "h1", "h2", "div", "table"];

function nestingFaults({ name, parent, text }: LetterNode): string[] {
  if (!parent) return [];
  const parents = PARENTS[name];
  if (parents && !parents.includes(parent.name)) return [`<${name}> in <${parent.name}>`];
  if (BLOCKS.includes(name) && INLINE.includes(parent.name)) return [`<${name}> in <${parent.name}>`];
  const isStray =
    name === "#text" && text.trim() !== "" && ["table", "tbody", "tr", "html"].includes(parent.name);
  return isStray ? [`text in <${parent.name}>: ${text.slice(0, 40)}`] : [];
}

function pictureFaults({ name, attributes }: LetterNode): string[] {
  if (name !== "img") return [];
  const src = attributes.get("src") ?? "";
  const sides = ["width", "height"].map((side) => Number(attributes.get(side) ?? Number.NaN));
  return [
    ...(attributes.has("alt") ? [] : [`no alt: ${src}`]),
    ...(sides.every((side) => side >= LEAST_PICTURE_PX) ? [] : [`${sides.join(" by ")} px: ${src}`]),
    ...(src.startsWith("https://") ? [] : [`a picture not by https: ${src}`]),
  ];
}

function linkFaults(node: LetterNode): string[] {
  if (node.name !== "a") return [];
  const href = node.attributes.get("href") ?? "";
  return [
    ...(/^https:\/\/[^/]/.test(href) ? [] : [`a link not by https: ${href}`]),
    ...(textOf(node).trim() === "" ? [`a link without words: ${href}`] : []),
  ];
}

function tableFaults(node: LetterNode): string[] {
  if (node.name !== "table") return [];
  const isLayout = node.attributes.get("role") === "presentation";
  const hasHeads = [...everyNode(node)].some(({ name }) => name === "th");
  const isSpaced = node.attributes.has("cellpadding") && node.attributes.has("cellspacing");
  const own = !isLayout && !hasHeads ? ["a table of data without heads"] : [];
  return isSpaced ? own : [...own, "a table without cellpadding and cellspacing"];
}

function pageFaults(nodes: readonly LetterNode[]): string[] {
  const html = nodes.find(({ name }) => name === "html");
  const title = nodes.find(({ name }) => name === "title");
  return [
    ...(html?.attributes.get("lang") ? [] : ["no language"]),
    ...(html?.attributes.get("dir") ? [] : ["no direction"]),
    ...(title && textOf(title).trim() !== "" ? [] : ["no title"]),
  ];
}

function headingFaults(nodes: readonly LetterNode[]): string[] {
  const levels = nodes.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
  const isOrdered = levels.every((level, nth) => level - (levels[nth - 1] ?? 0) <= 1);
  const hasOneTitle = levels[0] === 1 && levels.filter((level) => level === 1).length === 1;
  return isOrdered && hasOneTitle ? [] : [`headings in the order ${levels.join(", ")}`];
}

const SCHEMES: readonly Scheme[] = ["bare", "light", "dark"];

function contrastFaults(nodes: readonly LetterNode[], rules: readonly CssRule[]): string[] {
  const faults = new Set<string>();
  for (const node of nodes) {
    const words = node.name === "#text" ? node.text : (node.attributes.get("alt") ?? "");
    if (words.trim() === "" || isUnseen(node)) continue;
    for (const scheme of SCHEMES) {
      const color = inherited(node, "color", rules, scheme) ?? "#000000";
      const ground = inherited(node, "background-color", rules, scheme) ?? "#ffffff";
      const ratio = contrast(color, ground);
      if (!(ratio >= LEAST_CONTRAST)) {
        faults.add(`${scheme}: ${color} on ${ground} is ${ratio.toFixed(2)}: ${words.trim().slice(0, 40)}`);
      }
    }
  }
  return [...faults];
}

function isUnseen(node: LetterNode): boolean {
  for (let one: LetterNode | null = node; one; one = one.parent) {
    if (["head", "style", "title"].includes(one.name)) return true;
    if (readDeclarations(one.attributes.get("style") ?? "").get("display") === "none") return true;
  }
  return false;
}
