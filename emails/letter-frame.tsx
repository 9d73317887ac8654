import { Head } from "@react-email/head";
import { Html } from "@react-email/html";
import type { ReactNode } from "react";
import { slot } from "./letter-slots.ts";
import { DARK_CSS, FONT, LIGHT_CSS, OUTLOOK_DARK_CSS, PALETTE } from "./palette.ts";

/** The sheet every letter is written on: dark band, paper, footer. */
export function LetterFrame({
  title,
  preview,
  band,
  children,
  action,
  footer,
}: {
  title: string;
  preview: string;
  band: ReactNode;
  children: ReactNode;
  /** A button, and what comes right below it. */
  action?: ReactNode;
  footer: ReactNode;
}) {
  return (
    <Html dir="ltr" lang="en">
      <Head>
        <meta content="width=device-width,initial-scale=1" name="viewport" />
        <meta content="light dark" name="color-scheme" />
        <meta content="light dark" name="supported-color-schemes" />
        <meta content="telephone=no,date=no,address=no,email=no" name="format-detection" />
        <title>{title}</title>
        <style>{LIGHT_CSS}</style>
        <style>{DARK_CSS}</style>
        <style>{OUTLOOK_DARK_CSS}</style>
      </Head>
      <body className="k" style={{ backgroundColor: PALETTE.paper, margin: 0, padding: 0 }}>
        <Preheader text={preview} />
        {slot("mso")}
        <table
          align="center"
          cellPadding={0}
          cellSpacing={0}
          className="k"
          role="presentation"
          style={SHEET}
          width="100%"
        >
          <tbody>
            <tr>
              <td className="p h" style={BAND}>
                <p style={LABEL}>
                  <span style={{ color: PALETTE.gold }}>&#9670;</span>&nbsp; Ninefold
                </p>
                {band}
              </td>
            </tr>
            <tr>
              <td className="p" style={{ padding: "4px 32px 0" }}>
                {children}
              </td>
            </tr>
            {action ? (
              <tr>
                <td className="p" style={{ padding: "28px 32px 0" }}>
                  {action}
                </td>
              </tr>
            ) : null}
            <tr>
              <td className="p" style={{ padding: "24px 32px 40px" }}>
                {footer}
              </td>
            </tr>
          </tbody>
        </table>
        {slot("/mso")}
      </body>
    </Html>
  );
}

/** What a list of letters shows beside the subject. The blanks keep what follows out of it. */
function Preheader({ text }: { text: string }) {
  return (
    <div aria-hidden="true" style={HIDDEN}>
      {text}
      {"\u00a0\u200c".repeat(20)}
    </div>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <p className="q" style={PARAGRAPH}>
      {children}
    </p>
  );
}

/** Small print. */
export function FooterText({ children }: { children: ReactNode }) {
  return (
    <p className="q" style={{ ...PARAGRAPH, fontSize: 13, lineHeight: "20px", margin: "0 0 8px" }}>
      {children}
    </p>
  );
}

export function GoldLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="a" href={href} style={{ color: PALETTE.paperGold, textDecoration: "underline" }}>
      {children}
    </a>
  );
}

/** A cell and not a padded link: Outlook's Word engine pads no links. */
export function GoldButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <table cellPadding={0} cellSpacing={0} role="presentation">
      <tbody>
        <tr>
          <td style={{ backgroundColor: PALETTE.gold, border: "1px solid #9a7c2b", padding: "12px 24px" }}>
            <a href={href} style={BUTTON_WORDS}>
              {children}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const SHEET = {
  maxWidth: 640,
  width: "100%",
  margin: "0 auto",
  backgroundColor: PALETTE.paper,
  fontFamily: FONT,
} as const;
const BAND = { backgroundColor: PALETTE.ink, padding: "28px 32px 32px", color: PALETTE.quiet } as const;

const HIDDEN = {
  display: "none",
  fontSize: 1,
  lineHeight: "1px",
  maxHeight: 0,
  maxWidth: 0,
  overflow: "hidden",
} as const;

const LABEL = {
  color: PALETTE.quiet,
  fontSize: 11,
  fontWeight: 600,
  letterSpacing: 1.2,
  lineHeight: "16px",
  margin: "0 0 20px",
  textTransform: "uppercase",
} as const;

const PARAGRAPH = {
  color: PALETTE.paperQuiet,
  fontSize: 15,
  lineHeight: "22px",
  margin: "20px 0 8px",
} as const;

const BUTTON_WORDS = {
  color: PALETTE.onGold,
  fontSize: 15,
  fontWeight: 600,
  lineHeight: "20px",
  textDecoration: "none",
} as const;

/** The heading in the band. */
export const TITLE = {
  color: PALETTE.text,
  fontSize: 30,
  fontWeight: 600,
  letterSpacing: -0.4,
  lineHeight: "36px",
  margin: "0 0 6px",
} as const;

/** The line below it. */
export const LEAD = {
  color: PALETTE.quiet,
  fontSize: 15,
  lineHeight: "22px",
  margin: "0 0 20px",
} as const;
