import { kindWords, priceWords, wareName } from "#lib/game/ware-words.ts";
import type { LetterWare } from "./letter-ware.ts";
import { FONT, PALETTE, RARITY_EDGES } from "./palette.ts";

/** The picture in its rarity's frame; with pictures off, the frame and what kind of item it is remain. */
export function WareIcon({ ware, size }: { ware: LetterWare; size: number }) {
  const frame = `2px solid ${RARITY_EDGES[ware.rarity]}`;
  const alt = ware.typeName || ware.name;
  if (!ware.iconUrl) return <div style={{ width: size, height: size, border: frame }} />;
  return (
    <img
      alt={alt}
      height={size}
      src={ware.iconUrl}
      style={{
        display: "block",
        border: frame,
        background: PALETTE.panel,
        color: PALETTE.quiet,
        fontSize: 11,
      }}
      width={size}
    />
  );
}

export function Price({ ware, size }: { ware: LetterWare; size: number }) {
  return (
    <>
      {ware.coinUrl ? (
        <>
          <img
            alt=""
            height={size}
            src={ware.coinUrl}
            style={{ verticalAlign: "-3px", border: 0 }}
            width={size}
          />{" "}
        </>
      ) : null}
      {priceWords(ware.costs)}
    </>
  );
}

/** The wares of one group under each other: one table, one row each. */
export function WareRows({
  title,
  note,
  wares,
}: {
  title: string;
  note: string | null;
  wares: readonly LetterWare[];
}) {
  return (
    <>
      <h2 className="t" style={GROUP}>
        {title}
      </h2>
      {note ? (
        <p className="q" style={NOTE}>
          {note}
        </p>
      ) : null}
      <table cellPadding={0} cellSpacing={0} className="card" role="presentation" style={CARD} width="100%">
        <tbody>
          {wares.map((ware, index) => (
            <WareRow isFirst={index === 0} key={`${ware.itemHash}-${ware.quantity}`} ware={ware} />
          ))}
        </tbody>
      </table>
    </>
  );
}

// Forty of these must fit into 40 kB: what all cells share is set once, on the table.
function WareRow({ ware, isFirst }: { ware: LetterWare; isFirst: boolean }) {
  const borderTop = isFirst ? 0 : `1px solid ${PALETTE.paperLine}`;
  const whiteSpace = ware.costs.length < 2 ? "nowrap" : "normal";
  return (
    <tr>
      <td className="row" style={{ borderTop, padding: 10 }} width={52}>
        <WareIcon size={48} ware={ware} />
      </td>
      <td className="row q" style={{ borderTop, padding: "10px 0" }}>
        <b className="t" style={{ color: PALETTE.paperText, fontSize: 15 }}>
          {wareName(ware)}
        </b>
        <br />
        {kindWords(ware)}
      </td>
      <td
        align="right"
        className="row a"
        style={{ borderTop, padding: 10, color: PALETTE.paperGold, whiteSpace }}
      >
        {priceWords(ware.costs)}
      </td>
    </tr>
  );
}

const CARD = {
  backgroundColor: PALETTE.card,
  border: `1px solid ${PALETTE.paperLine}`,
  color: PALETTE.paperQuiet,
  fontFamily: FONT,
  fontSize: 13,
  lineHeight: "19px",
  marginTop: 8,
} as const;

const GROUP = {
  color: PALETTE.paperText,
  fontFamily: FONT,
  fontSize: 17,
  fontWeight: 600,
  lineHeight: "24px",
  margin: "28px 0 0",
} as const;

const NOTE = {
  color: PALETTE.paperQuiet,
  fontFamily: FONT,
  fontSize: 13,
  lineHeight: "20px",
  margin: 0,
} as const;
