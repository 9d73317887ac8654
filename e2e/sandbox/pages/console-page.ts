import { escapeHtml, page } from "./page.ts";

const STYLE = `
body{display:flex;flex-direction:column;min-height:100vh}
nav.console{border-bottom:1px solid var(--line);background:var(--panel)}
nav.console ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;max-width:76rem;margin:0 auto;padding:.55rem 1.25rem}
nav.console a{display:inline-block;padding:.3rem 0;color:var(--quiet);text-decoration:none;border-bottom:2px solid transparent}
nav.console a:hover{color:var(--text)}
nav.console a[aria-current]{color:var(--text);border-color:var(--coin)}
nav.console li:first-child a{color:var(--text);font-weight:600}
main{max-width:76rem;width:100%;padding-top:2rem}
h1{margin-bottom:.25rem}
h2{margin:2.25rem 0 .75rem}
header p{margin:.25rem 0 0;max-width:60rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:1px;margin:1.5rem 0}
.tiles>*{box-shadow:0 0 0 1px var(--line);padding:.9rem 1rem;min-width:0;text-decoration:none;color:inherit}
.tiles a:hover{background:var(--panel)}
.tiles b{display:block;font-weight:600;font-size:1.1rem;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.tiles span{color:var(--quiet);font-size:.85rem}
.scroll{overflow-x:auto;border:1px solid var(--line)}
.scroll:focus-visible{outline:2px solid var(--coin);outline-offset:3px}
table{font-size:.92rem;font-variant-numeric:tabular-nums}
th,td{padding:.45rem .75rem;white-space:nowrap}
th{background:var(--panel);font-size:.75rem}
tr:last-child td{border-bottom:0}
td.long{white-space:normal;min-width:16rem;overflow-wrap:anywhere}
td.number{text-align:right}
form.fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1rem 1.25rem;align-items:start;background:var(--panel);border:1px solid var(--line);padding:1.1rem}
form.fields>.wide{grid-column:1/-1}
form.inline{display:inline}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center}
form.fields>.tick,form.fields>.buttons{padding-top:1.45rem}
form.fields>.tick.flat{padding-top:0}
.buttons.gap{margin-top:1rem}
h3{font-size:.95rem;font-weight:600;margin:1.25rem 0 .5rem}
.field label{display:block;color:var(--quiet);font-size:.85rem;margin-bottom:.2rem}
.field small{display:block;color:var(--quiet);font-size:.8rem;margin-top:.2rem}
.tick{display:flex;gap:.6rem;align-items:center;min-height:2.4rem}
.tick input{accent-color:var(--coin);width:1.05rem;height:1.05rem;margin:0}
input:not([type=checkbox]):not([type=radio]),select{font:inherit;width:100%;min-height:2.4rem;padding:.35rem .6rem;color:var(--text);background:var(--ink);border:1px solid #4a5468}
select:focus-visible,summary:focus-visible{outline:2px solid var(--coin);outline-offset:3px}
button{padding:.45rem 1rem;border-color:#4a5468}
button:hover{border-color:var(--coin)}
button.small{padding:.15rem .6rem;font-size:.85rem;font-weight:400}
.mark{display:inline-block;border:1px solid var(--line);padding:0 .45rem;font-size:.8rem;color:var(--quiet)}
.mark.on{border-color:var(--coin);color:var(--coin)}
.bad{color:#ff9f8f}
details>summary{cursor:pointer;padding:.35rem 0}
.empty{color:var(--quiet);border:1px dashed var(--line);padding:1rem}
@media (max-width:40rem){
form.fields>.tick,form.fields>.buttons{padding-top:0}
.scroll{overflow-x:visible}
.scroll thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.scroll tr{display:flex;flex-wrap:wrap;gap:.1rem .9rem;padding:.6rem .75rem;border-bottom:1px solid var(--line)}
.scroll tr:last-child{border-bottom:0}
.scroll td{display:block;border:0;padding:0;white-space:normal;overflow-wrap:anywhere;color:var(--quiet)}
.scroll td:first-child{color:var(--text);font-weight:600}
.scroll td:empty{display:none}
.scroll td.number{text-align:left}
td.long{min-width:0;flex-basis:100%}
main{padding-top:1.25rem}nav.console ul{gap:.1rem .95rem}}
`;

const PAGES = [
  ["/__sandbox/", "Sandbox"],
  ["/__sandbox/players", "Players"],
  ["/__sandbox/clock", "Clock"],
  ["/__sandbox/faults", "Faults"],
  ["/__sandbox/states", "Xûr and manifest"],
  ["/__sandbox/requests", "Requests"],
  ["/__sandbox/mail", "Mail"],
  ["/__sandbox/applications", "Applications"],
] as const;

export type ConsolePath = (typeof PAGES)[number][0];

/** A page of the console, with the way to all others; `body` must already be harmless. */
export function consolePage(
  path: ConsolePath,
  heading: string,
  introduction: string,
  body: string,
  moreStyle = "",
): string {
  const links = PAGES.map(
    ([href, name]) => `<li><a href="${href}"${href === path ? ' aria-current="page"' : ""}>${name}</a></li>`,
  );
  return page(
    heading === "Sandbox" ? "Ninefold sandbox" : `${heading} · Ninefold sandbox`,
    `<nav class="console" aria-label="Console"><ul>${links.join("")}</ul></nav>
<main>
<header><h1>${escapeHtml(heading)}</h1><p>${introduction}</p></header>
${body}
</main>`,
    STYLE + moreStyle,
  );
}
