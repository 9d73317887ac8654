import { Button, Heading, Section, Text } from "@react-email/components";
import { groupWares, leadingWare } from "#lib/game/shown-ware.ts";
import { GROUP_NAMES, kindWords, wareName } from "#lib/game/ware-words.ts";
import { FooterLink, FooterText, LetterFrame } from "./letter-frame.tsx";
import { GROUP_REASONS, type LetterWare, wareReason } from "./letter-ware.ts";
import { instantWords, letterSubject, preheader, type XurLetterProps } from "./letter-words.ts";
import { BUTTON, FONT, PALETTE, RARITY_EDGES } from "./palette.ts";
import { Price, WareIcon, WareRows } from "./ware-rows.tsx";

/** The weekly digest: what Xûr sells on one visit. Needs at least one ware. */
export function XurLetter({ siteUrl, visit, wares, unsubscribeUrl }: XurLetterProps<LetterWare>) {
  const hero = leadingWare(wares);
  const others = wares.filter((ware) => ware !== hero);
  return (
    <LetterFrame
      band={
        <>
          <Heading as="h1" style={TITLE}>
            Xûr is in the Tower
          </Heading>
          <Text style={{ color: PALETTE.quiet, fontSize: 15, lineHeight: "22px", margin: "0 0 24px" }}>
            He leaves on {instantWords(visit.endsAt)}.
          </Text>
          {hero ? <Hero ware={hero} /> : null}
        </>
      }
      footer={<Footer siteUrl={siteUrl} unsubscribeUrl={unsubscribeUrl} />}
      preview={preheader(others.map(({ name }) => name))}
      title={letterSubject(hero?.name ?? "nothing", wares.length, visit.endsAt)}
    >
      {groupWares(others).map(({ group, wares: members }) => (
        <WareRows key={group} note={GROUP_REASONS[group]} title={GROUP_NAMES[group]} wares={members} />
      ))}
      <Section style={{ padding: "28px 0 8px" }}>
        <Button href={`${siteUrl}/xur`} style={BUTTON}>
          See his wares on Ninefold
        </Button>
      </Section>
    </LetterFrame>
  );
}

/** The best of it, large, in the dark band. */
function Hero({ ware }: { ware: LetterWare }) {
  return (
    <table
      cellPadding={0}
      cellSpacing={0}
      role="presentation"
      style={{ backgroundColor: PALETTE.panel, borderLeft: `4px solid ${RARITY_EDGES[ware.rarity]}` }}
      width="100%"
    >
      <tbody>
        <tr>
          <td style={{ padding: "20px 0 20px 20px" }} valign="top" width={100}>
            <WareIcon size={96} ware={ware} />
          </td>
          <td style={HERO_CELL} valign="top">
            <h2 style={{ color: PALETTE.text, fontSize: 22, lineHeight: "28px", margin: "0 0 2px" }}>
              {wareName(ware)}
            </h2>
            {kindWords(ware)}
            {ware.flavorText ? (
              <div style={{ fontStyle: "italic", paddingTop: 8 }}>{ware.flavorText}</div>
            ) : null}
            <div style={{ color: PALETTE.text, paddingTop: 8 }}>{wareReason(ware)}</div>
            <div style={{ color: PALETTE.gold, fontSize: 15, fontWeight: 600, paddingTop: 8 }}>
              <Price size={18} ware={ware} />
            </div>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Footer({ siteUrl, unsubscribeUrl }: { siteUrl: string; unsubscribeUrl: string }) {
  return (
    <>
      <FooterText>
        You get this because this address was confirmed for Ninefold&rsquo;s letter. It comes once a visit,
        and never when Xûr is away.
      </FooterText>
      <FooterText>
        <FooterLink href={unsubscribeUrl}>Unsubscribe</FooterLink>
        &ensp;&middot;&ensp;
        <FooterLink href={`${siteUrl}/digest#why`}>Why did I get this?</FooterLink>
      </FooterText>
      <FooterText>Ninefold is made by players and is not affiliated with Bungie.</FooterText>
    </>
  );
}

const TITLE = {
  color: PALETTE.text,
  fontSize: 30,
  fontWeight: 600,
  letterSpacing: -0.4,
  lineHeight: "36px",
  margin: "0 0 6px",
} as const;

const HERO_CELL = {
  padding: "18px 20px 20px 18px",
  fontFamily: FONT,
  fontSize: 13,
  lineHeight: "20px",
  color: PALETTE.quiet,
} as const;
