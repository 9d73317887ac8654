import type { Rarity } from "#lib/game/rarity.ts";
import type { PreviewFacts } from "./preview-facts.ts";

const SIZE = { width: 1200, height: 630 };
/** Pictures kept: this week's and those of some past visits. Each is some 40 kB. */
const MOST_KEPT = 24;

const RARITY_TINTS: Readonly<Record<Rarity, string>> = {
  exotic: "#ceae33",
  legendary: "#9a70b8",
  rare: "#5076a3",
  uncommon: "#366f42",
  common: "#c3bcb4",
  none: "#56627a",
};

const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** A PNG of our own drawing, in words and lines alone; the same words are drawn once. */
export function previewPicture(facts: PreviewFacts): Promise<Uint8Array<ArrayBuffer>> {
  const key = JSON.stringify(facts);
  const known = kept.get(key);
  if (known) return known;
  const drawn = draw(facts);
  kept.set(key, drawn);
  drawn.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return drawn;
}

async function draw(facts: PreviewFacts): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded on use: it brings two WebAssembly modules along.
  const { ImageResponse } = await import("next/og");
  const answer = new ImageResponse(<Picture {...facts} />, SIZE);
  return new Uint8Array(await answer.arrayBuffer());
}

function Picture({ title, line, columns }: PreviewFacts) {
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: "64px 72px",
        background: "#0c0f14",
        color: "#e8ebf0",
        justifyContent: columns.length > 0 ? "space-between" : "center",
      }}
    >
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ display: "flex", color: "#dcc58a", fontSize: 24, letterSpacing: 6 }}>NINEFOLD</div>
        <div style={{ display: "flex", marginTop: 16, fontSize: 76 }}>{title}</div>
        <div style={{ display: "flex", marginTop: 8, color: "#9aa5b6", fontSize: 34 }}>{line}</div>
      </div>
      {columns.length > 0 ? (
        <div style={{ display: "flex", borderTop: "2px solid #252c38", paddingTop: 28 }}>
          {columns.map((column) => (
            <Column key={column.head} {...column} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function Column({ head, rows }: PreviewFacts["columns"][number]) {
  return (
    <div style={{ display: "flex", flexDirection: "column", flex: 1, paddingRight: 24 }}>
      <div style={{ display: "flex", marginBottom: 12, color: "#9aa5b6", fontSize: 21 }}>{head}</div>
      {rows.map(({ name, rarity }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same ware can be sold twice, and the list never changes
        <div key={`${name} ${place}`} style={{ display: "flex", alignItems: "center", height: 38 }}>
          <div style={{ width: 6, height: 24, marginRight: 14, background: RARITY_TINTS[rarity] }} />
          <div
            style={{
              display: "block",
              maxWidth: 310,
              overflow: "hidden",
              textOverflow: "ellipsis",
              whiteSpace: "nowrap",
              fontSize: 27,
            }}
          >
            {name}
          </div>
        </div>
      ))}
    </div>
  );
}
