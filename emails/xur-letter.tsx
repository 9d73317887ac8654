import type { ReactNode } from "react";
import { FooterText, GoldButton, GoldLink, LEAD, LetterFrame, Paragraph, TITLE } from "./letter-frame.tsx";
import { slot } from "./letter-slots.ts";
import { PALETTE } from "./palette.ts";

/** The weekly digest with slots for all that differs from reader to reader. `siteUrl` has no trailing slash. */
export function XurLetter({ siteUrl }: { siteUrl: string }) {
  return (
    <XurSheet
      heading="Xûr is in the Tower"
      lead={<>He leaves on {slot("leaves")}.</>}
      siteUrl={siteUrl}
      linkWords="See his wares on Ninefold"
    />
  );
}

/** The one letter that may follow it: what changed since, and only that. */
export function CorrectionLetter({ siteUrl }: { siteUrl: string }) {
  return (
    <XurSheet
      heading="Xûr has changed his wares"
      lead={<>Only what changed since the last letter. He leaves on {slot("leaves")}.</>}
      siteUrl={siteUrl}
      linkWords="See all his wares on Ninefold"
    />
  );
}

function XurSheet({
  heading,
  lead,
  linkWords,
  siteUrl,
}: {
  heading: string;
  lead: ReactNode;
  linkWords: string;
  siteUrl: string;
}) {
  return (
    <LetterFrame
      band={
        <>
          {slot("test")}
          <h1 style={TITLE}>{heading}</h1>
          <p style={LEAD}>{lead}</p>
          {slot("hero")}
        </>
      }
      footer={<Footer />}
      preview={slot("preheader")}
      title={slot("title")}
    >
      {slot("body")}
      <div style={{ padding: "28px 0 0" }}>
        <GoldButton href={`${siteUrl}/xur`}>{linkWords}</GoldButton>
      </div>
      {slot("invitation")}
    </LetterFrame>
  );
}

/** Says in the band that a letter is a test. */
export function TestLine() {
  return (
    <p style={{ ...LEAD, borderLeft: `4px solid ${PALETTE.gold}`, color: PALETTE.text, paddingLeft: 12 }}>
      {slot("words")}
    </p>
  );
}

/** Why a letter is not about its reader, and the way out. */
export function WhyLine() {
  return (
    <Paragraph>
      {slot("words")} <GoldLink href={slot("href")}>{slot("link")}</GoldLink>
    </Paragraph>
  );
}

export function Invitation() {
  return (
    <Paragraph>
      This letter could be about you: what you lack, what beats your best copy, what you can afford.{" "}
      <GoldLink href={slot("settings")}>Link your Bungie.net account</GoldLink>, and the next one is.
    </Paragraph>
  );
}

function Footer() {
  return (
    <>
      <FooterText>
        You get this because this address was confirmed for Ninefold&rsquo;s letter. It comes once a visit,
        and never when Xûr is away.
      </FooterText>
      <FooterText>
        <GoldLink href={slot("why")}>Why did I get this?</GoldLink>
        &nbsp; &middot; &nbsp;
        <GoldLink href={slot("settings")}>Settings</GoldLink>
        &nbsp; &middot; &nbsp;
        <GoldLink href={slot("unsubscribe")}>Unsubscribe</GoldLink>
      </FooterText>
      <FooterText>Ninefold is made by players and is not affiliated with Bungie.</FooterText>
    </>
  );
}
