import { groupWares, leadingWare } from "#lib/game/shown-ware.ts";
import { GROUP_NAMES, kindWords, priceWords, wareName } from "#lib/game/ware-words.ts";
import { GROUP_REASONS, type LetterWare, wareReason } from "./letter-ware.ts";
import { instantWords, oneLine, type XurLetterProps } from "./letter-words.ts";

/** The digest for readers of plain text: the same wares, prices and links. */
export function xurLetterText({ siteUrl, visit, wares, unsubscribeUrl }: XurLetterProps<LetterWare>): string {
  const hero = leadingWare(wares);
  const others = wares.filter((ware) => ware !== hero);
  const blocks = [
    "XÛR IS IN THE TOWER",
    `He leaves on ${instantWords(visit.endsAt)}.`,
    hero ? heroLines(hero) : "",
    ...groupWares(others).map(({ group, wares: members }) =>
      [GROUP_NAMES[group].toUpperCase(), GROUP_REASONS[group] ?? "", ...members.map(wareLines)]
        .filter(Boolean)
        .join("\n"),
    ),
    `See his wares with pictures:\n${siteUrl}/xur`,
    [
      "--",
      "You get this because this address was confirmed for Ninefold's letter.",
      "It comes once a visit, and never when Xûr is away.",
      `Why did I get this? ${siteUrl}/digest#why`,
      `Unsubscribe: ${unsubscribeUrl}`,
    ].join("\n"),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

function heroLines(ware: LetterWare): string {
  const lines = [
    `* ${oneLine(wareName(ware))}, ${priceWords(ware.costs)}`,
    kindWords(ware),
    oneLine(ware.flavorText),
    wareReason(ware) ?? "",
  ];
  return lines.filter(Boolean).join("\n  ");
}

function wareLines(ware: LetterWare): string {
  const kind = kindWords(ware);
  return `- ${oneLine(wareName(ware))}, ${priceWords(ware.costs)}${kind ? `\n  ${kind}` : ""}`;
}
