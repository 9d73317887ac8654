// Draws the site's pictures into public/: `node --import tsx e2e/support/draw-icons.ts`. Run it after a change of the mark.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const projectDir = fileURLToPath(new URL("../../", import.meta.url));
const font = readFileSync(
  join(projectDir, "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"),
).toString("base64");

const pane = (x: number, y: number) => `M${6 + x * 7.3} ${6 + y * 7.3}h5.4v5.4h-5.4z`;
const places = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => ({ x, y })));
const dimmed = places.filter(({ x, y }) => x !== 1 || y !== 1).map(({ x, y }) => pane(x, y));

/** The mark of app/_ui/logo.tsx on ink; `part` is how much of the square it takes. */
function mark(size: number, part: number): string {
  const side = Math.round(size * part);
  return `<svg width="${side}" height="${side}" viewBox="0 0 32 32"><g transform="rotate(45 16 16)"><path fill="#e8ebf0" opacity=".5" d="${dimmed.join("")}"/><path fill="#dcc58a" d="${pane(1, 1)}"/></g></svg>`;
}

function square(size: number, part: number): string {
  return `<body style="margin:0;width:${size}px;height:${size}px;display:grid;place-items:center;background:#0c0f14">${mark(size, part)}</body>`;
}

const card = `<style>
@font-face { font-family: Inter; src: url(data:font/woff2;base64,${font}); font-weight: 100 900 }
body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 88px 96px; display: grid;
  grid-template-columns: 1fr auto; align-items: center; gap: 72px; background: #0c0f14; color: #e8ebf0; font-family: Inter }
p { margin: 0 } .name { font-size: 30px; font-weight: 600; letter-spacing: .02em; color: #dcc58a }
.claim { margin-top: 28px; font-size: 74px; line-height: 1.08; font-weight: 600; letter-spacing: -.02em; text-wrap: balance }
.more { margin-top: 32px; font-size: 28px; line-height: 1.45; color: #9aa5b6; text-wrap: balance }
</style><body><div><p class="name">Ninefold</p><p class="claim">Your whole account on one page.</p>
<p class="more">For players of Destiny 2: characters, vault, moves in the live game, and a letter about Xûr.</p></div>${mark(340, 1)}</body>`;

const PICTURES = [
  { name: "icon-192.png", width: 192, height: 192, html: square(192, 0.86) },
  { name: "icon-512.png", width: 512, height: 512, html: square(512, 0.86) },
  // Launchers cut a circle out of it: what counts stays within the inner four fifths.
  { name: "icon-maskable-512.png", width: 512, height: 512, html: square(512, 0.62) },
  { name: "apple-touch-icon.png", width: 180, height: 180, html: square(180, 0.78) },
  { name: "share-card.png", width: 1200, height: 630, html: card },
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH || undefined });
for (const { name, width, height, html } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(projectDir, "public", name) });
  await page.close();
}
await browser.close();
