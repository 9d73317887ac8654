import { Container, Head, Html, Link, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { DARK_MODE_CSS, FONT, PALETTE } from "./palette.ts";

/** The sheet every letter is written on: dark band, paper, footer. */
export function LetterFrame({
  title,
  preview,
  band,
  children,
  footer,
}: {
  title: string;
  preview: string;
  band: ReactNode;
  children: ReactNode;
  footer: ReactNode;
}) {
  return (
    <Html lang="en">
      <Head>
        <meta content="light dark" name="color-scheme" />
        <meta content="light dark" name="supported-color-schemes" />
        <title>{title}</title>
        <style>{DARK_MODE_CSS}</style>
      </Head>
      <body
        className="paper"
        style={{ backgroundColor: PALETTE.paper, margin: 0, padding: 0, fontFamily: FONT }}
      >
        <Preview>{preview}</Preview>
        <Container style={{ maxWidth: 640, width: "100%", margin: "0 auto" }}>
          <Section className="pad" style={{ backgroundColor: PALETTE.ink, padding: "28px 32px 32px" }}>
            <Text style={LABEL}>
              <span style={{ color: PALETTE.gold }}>&#9670;</span>&ensp;Ninefold
            </Text>
            {band}
          </Section>
          <Section className="pad" style={{ padding: "8px 32px 0" }}>
            {children}
          </Section>
          <Section className="pad" style={{ padding: "24px 32px 40px" }}>
            {footer}
          </Section>
        </Container>
      </body>
    </Html>
  );
}

export function FooterText({ children }: { children: ReactNode }) {
  return (
    <Text
      className="q"
      style={{ color: PALETTE.paperQuiet, fontSize: 13, lineHeight: "20px", margin: "0 0 8px" }}
    >
      {children}
    </Text>
  );
}

export function FooterLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="a" href={href} style={{ color: PALETTE.paperGold, textDecoration: "underline" }}>
      {children}
    </Link>
  );
}

const LABEL = {
  color: PALETTE.quiet,
  fontSize: 11,
  fontWeight: 600,
  letterSpacing: 1.2,
  lineHeight: "16px",
  margin: "0 0 20px",
  textTransform: "uppercase",
} as const;
