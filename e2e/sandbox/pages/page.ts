/** Text made harmless for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

const STYLE = `
:root{color-scheme:dark;--ink:#0c0f14;--panel:#141922;--line:#252c38;--text:#e8ebf0;--quiet:#a4adbb;--coin:#e3cf95}
*{box-sizing:border-box}
body{margin:0;background:var(--ink);color:var(--text);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:44rem;margin:0 auto;padding:3rem 1.25rem 4rem}
header p,.quiet{color:var(--quiet)}
h1{font-size:1.6rem;line-height:1.2;font-weight:600;margin:0 0 .5rem}
h2{font-size:1.05rem;font-weight:600;margin:2rem 0 .5rem}
a{color:var(--coin);text-underline-offset:.2em}
a:focus-visible,button:focus-visible,input:focus-visible{outline:2px solid var(--coin);outline-offset:3px}
fieldset{border:0;padding:0;margin:1.5rem 0}
legend{color:var(--quiet);font-size:.8rem;letter-spacing:.08em;text-transform:uppercase;padding:0;margin-bottom:.5rem}
.choice{display:grid;grid-template-columns:auto 1fr;gap:.1rem .75rem;background:var(--panel);border:1px solid var(--line);padding:.75rem 1rem;margin-top:-1px}
.choice:has(input:checked){border-color:var(--coin);position:relative}
.choice input{accent-color:var(--coin);margin:.3rem 0 0}
.choice label{font-weight:600}
.choice p{grid-column:2;margin:0;color:var(--quiet);font-size:.92rem}
html{scroll-padding-bottom:5.5rem}
.actions{display:flex;gap:.75rem;flex-wrap:wrap;position:sticky;bottom:0;background:var(--ink);padding:.9rem 0;border-top:1px solid var(--line)}
button{font:inherit;font-weight:600;padding:.6rem 1.4rem;border:1px solid var(--line);background:transparent;color:var(--text);cursor:pointer}
button.main{background:var(--coin);border-color:var(--coin);color:#16130a}
table{width:100%;border-collapse:collapse}
th,td{text-align:left;padding:.6rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--quiet);font-size:.8rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:1rem 0}
dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
iframe{width:100%;height:70vh;border:1px solid var(--line);background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--panel);border:1px solid var(--line);padding:1rem;font-size:.9rem}
code{font-size:.92em}
`;

/** A whole page in the calm dark look; `body` must already be harmless. More style may be given. */
export function page(title: string, body: string, moreStyle = ""): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/favicon.ico" type="image/svg+xml">
<style>${STYLE}${moreStyle}</style>
</head>
<body>
${body.startsWith("<nav") ? body : `<main>\n${body}\n</main>`}
</body>
</html>
`;
}

/** A page that says what went wrong, and where to go on if there is such a place. */
export function errorPage(title: string, sentence: string, back?: string): string {
  const link = back === undefined ? "" : `<p><a href="${escapeHtml(back)}">Back</a></p>`;
  return page(title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p>${link}`);
}
