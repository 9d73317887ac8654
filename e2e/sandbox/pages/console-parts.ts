import { escapeHtml } from "./page.ts";

/** An instant, to the second. */
export function instant(at: Date | string): string {
  const iso = typeof at === "string" ? at : at.toISOString();
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(iso.slice(0, 19).replace("T", " "))} UTC</time>`;
}

/** A table that scrolls by itself where it is wider than the screen; cells must already be harmless. */
export function table(label: string, columns: readonly string[], rows: readonly string[]): string {
  const heads = columns.map((column) => `<th scope="col">${column}</th>`);
  return `<div class="scroll" role="region" aria-label="${escapeHtml(label)}" tabindex="0"><table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>`;
}

export function empty(sentence: string): string {
  return `<p class="empty">${escapeHtml(sentence)}</p>`;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A labelled list of choices; the field's name is also its id. */
export function select(name: string, label: string, choices: readonly Choice[], chosen = ""): string {
  const options = choices.map(
    ({ value, text }) =>
      `<option value="${escapeHtml(value)}"${value === chosen ? " selected" : ""}>${escapeHtml(text)}</option>`,
  );
  return `<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.join("")}</select></div>`;
}

/** A labelled line to type in; `attributes` go into the tag as they are. */
export function input(name: string, label: string, attributes = "", hint = ""): string {
  const described = hint === "" ? "" : ` aria-describedby="${name}-hint"`;
  const small = hint === "" ? "" : `<small id="${name}-hint">${escapeHtml(hint)}</small>`;
  return `<div class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" autocomplete="off"${described} ${attributes}>${small}</div>`;
}

/** A box to tick; unticked it says false. */
export function tick(name: string, label: string, isOn: boolean): string {
  return `<div class="tick"><input type="hidden" name="flag.${name}" value="false"><input type="checkbox" id="${name}" name="flag.${name}" value="true"${isOn ? " checked" : ""}><label for="${name}">${label}</label></div>`;
}

/** A form of one button, with what it sends. */
export function oneButton(
  action: string,
  text: string,
  fields: Readonly<Record<string, string>>,
  label?: string,
): string {
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const named = label === undefined ? "" : ` aria-label="${escapeHtml(label)}"`;
  return `<form class="inline" method="post" action="${escapeHtml(action)}">${hidden.join("")}<button class="small" type="submit"${named}>${escapeHtml(text)}</button></form>`;
}

export const hidden = (name: string, value: string) =>
  `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;
