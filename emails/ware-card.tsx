import { kindWords } from "#lib/game/ware-words.ts";
import { slot } from "./letter-slots.ts";
import { type LetterWare, rollWords } from "./letter-ware.ts";
import { PALETTE, RARITY_EDGES, rarityClass } from "./palette.ts";

/** The picture in its rarity's frame; with pictures off, the frame and what kind of item it is remain. */
function WareIcon({ ware, size }: { ware: LetterWare; size: number }) {
  const frame = rarityClass(ware.rarity);
  if (!ware.iconUrl) return <div className={frame} style={{ width: size, height: size }} />;
  return (
    <img alt={ware.typeName || ware.name} className={frame} height={size} src={ware.iconUrl} width={size} />
  );
}

/** The best of it, large, in the dark band. */
export function HeroCard({ ware }: { ware: LetterWare }) {
  const edge = { borderLeft: `4px solid ${RARITY_EDGES[ware.rarity]}` };
  return (
    <table
      cellPadding={0}
      cellSpacing={0}
      role="presentation"
      style={{ backgroundColor: PALETTE.panel, ...edge }}
      width="100%"
    >
      <tbody>
        <tr>
          <td className="x" style={{ padding: "20px 0 20px 20px" }} valign="top" width={100}>
            <WareIcon size={96} ware={ware} />
          </td>
          <td style={HERO_CELL} valign="top">
            <p style={EYEBROW}>{slot("eyebrow")}</p>
            <h2 style={HERO_NAME}>{slot("name")}</h2>
            {kindWords(ware)}
            <p style={{ color: PALETTE.text, margin: "6px 0 0" }}>
              {rollWords(ware)}
              {slot("notes")}
            </p>
            <p style={{ color: PALETTE.gold, fontSize: 15, fontWeight: 600, margin: "8px 0 0" }}>
              {ware.coinUrl ? (
                <>
                  <img
                    alt=""
                    height={18}
                    src={ware.coinUrl}
                    style={{ border: 0, display: "inline", verticalAlign: "middle" }}
                    width={18}
                  />
                  &nbsp;
                </>
              ) : null}
              {slot("price")}
            </p>
            {slot("stats")}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

// React's types know no `valign` on a table's body; mail programs all do.
const AT_THE_TOP = { valign: "top" };

/** The wares of one group under each other: one table, one row each. What all cells share is set once, on the table. */
export function WareTable() {
  return (
    <table cellPadding={10} cellSpacing={0} className="c q" role="presentation" style={CARD} width="100%">
      <tbody {...AT_THE_TOP}>{slot("rows")}</tbody>
    </table>
  );
}

// Forty of these must fit into 22 kB.
export function WareRow({ ware }: { ware: LetterWare }) {
  const kind = kindWords(ware);
  const roll = rollWords(ware);
  return (
    <tr>
      <td width={52}>
        <WareIcon size={48} ware={ware} />
      </td>
      <td>
        <b>{slot("name")}</b>
        <br />
        {kind ? `${kind} ·\u00a0` : ""}
        <span className="a">{slot("price")}</span>
        {roll ? (
          <>
            <br />
            {roll}
          </>
        ) : null}
        {slot("notes")}
        {slot("stats")}
      </td>
    </tr>
  );
}

/** A ware that came, went, or costs or rolls otherwise than the last letter said. */
export function ChangeRow({ ware }: { ware: LetterWare }) {
  const kind = kindWords(ware);
  return (
    <tr>
      <td width={52}>
        <WareIcon size={48} ware={ware} />
      </td>
      <td>
        <b>{slot("name")}</b>
        <br />
        {kind}
        <br />
        Before: {slot("before")}
        <br />
        <span className="a">Now: {slot("now")}</span>
        {slot("notes")}
        {slot("stats")}
      </td>
    </tr>
  );
}

/** A line below a ware, in a letter that knows its reader. */
export function NoteLine({ isGood }: { isGood: boolean }) {
  return (
    <>
      <br />
      {isGood ? <span className="u">{slot("words")}</span> : slot("words")}
    </>
  );
}

/** A heading of a part of the letter. */
export function PartHead() {
  return (
    <h2 className="t" style={GROUP}>
      {slot("title")}
    </h2>
  );
}

export function PartNote() {
  return (
    <p className="q" style={NOTE}>
      {slot("words")}
    </p>
  );
}

const HERO_CELL = {
  padding: "18px 20px 20px 18px",
  fontSize: 13,
  lineHeight: "20px",
  color: PALETTE.quiet,
} as const;

const HERO_NAME = {
  color: PALETTE.text,
  fontSize: 22,
  fontWeight: 600,
  lineHeight: "28px",
  margin: "0 0 2px",
} as const;

const EYEBROW = {
  color: PALETTE.gold,
  fontSize: 11,
  fontWeight: 600,
  letterSpacing: 1.2,
  lineHeight: "16px",
  margin: "0 0 4px",
  textTransform: "uppercase",
} as const;

const CARD = {
  backgroundColor: PALETTE.card,
  border: `1px solid ${PALETTE.paperLine}`,
  color: PALETTE.paperQuiet,
  fontSize: 13,
  lineHeight: "19px",
  marginTop: 8,
} as const;

const GROUP = {
  color: PALETTE.paperText,
  fontSize: 17,
  fontWeight: 600,
  lineHeight: "24px",
  margin: "28px 0 0",
} as const;

const NOTE = {
  color: PALETTE.paperQuiet,
  fontSize: 13,
  lineHeight: "20px",
  margin: "0 0 8px",
} as const;
