/** The few lines of app/globals.css that a plain page needs: the same colours, sizes and controls. */
export const PLAIN_STYLE = `
:root {
  color-scheme: dark light;
  --ink: #0c0f14; --line: #252c38; --line-strong: #56627a; --text: #e8ebf0; --quiet: #9aa5b6;
  --accent: #dcc58a; --accent-fill: #dcc58a; --accent-edge: #dcc58a; --on-accent: #17130a;
}
@media (prefers-color-scheme: light) {
  :root {
    --ink: #f3f4f6; --line: #d9dee6; --line-strong: #8791a3; --text: #141920; --quiet: #545f70;
    --accent: #6f5510; --accent-fill: #e2c878; --accent-edge: #9a7c2b;
  }
}
* { box-sizing: border-box; margin: 0; }
html { background: var(--ink); color: var(--text); }
body {
  font: 0.9375rem/1.5rem ui-sans-serif, system-ui, sans-serif;
  -webkit-font-smoothing: antialiased; -webkit-text-size-adjust: 100%;
}
header { border-bottom: 1px solid var(--line); padding: 0 1rem; }
header a { display: flex; align-items: center; gap: 0.625rem; height: 3rem; color: var(--text); font-weight: 600; letter-spacing: 0.025em; text-decoration: none; }
header .lit { fill: var(--accent-edge); }
main { padding: 2rem 1rem; max-width: 45rem; }
.label { margin: 0 0 0.25rem; font-size: 0.6875rem; line-height: 1rem; font-weight: 600; letter-spacing: 0.09em; text-transform: uppercase; }
.picture {
  display: block; height: 6rem; aspect-ratio: 4 / 3; margin-bottom: 1.25rem; color: var(--line-strong);
  fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round;
}
.picture .lit { color: var(--accent-edge); stroke-width: 2; }
h1 { font-size: 1.625rem; line-height: 2rem; font-weight: 600; text-wrap: balance; }
p { margin-top: 0.75rem; max-width: 65ch; color: var(--quiet); }
strong { color: var(--text); font-weight: 600; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 0.2em; }
.ways { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem 1.25rem; margin-top: 1.5rem; }
.button {
  display: inline-flex; align-items: center; min-height: 2.5rem; padding: 0.375rem 1rem;
  border: 1px solid var(--accent-edge); background: var(--accent-fill); color: var(--on-accent);
  font-weight: 600; text-decoration: none;
}
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (min-width: 40rem) {
  header { padding: 0 1.5rem; }
  header a { height: 3.5rem; }
  main { padding: 2.5rem 1.5rem; }
}
`;
