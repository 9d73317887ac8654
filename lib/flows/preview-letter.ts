import { spliceLetters } from "#lib/mail/frozen-letters.ts";
import type { Letter } from "#lib/mail/mail-access.ts";
import { renderEdition } from "#lib/mail/render-digest.tsx";
import { loadSampleEdition } from "./load-sample-edition.ts";
import type { Services } from "./services.ts";

export type PreviewLetter = Pick<Letter, "subject" | "html" | "text">;

// Opens nothing: no subscription has it.
const NOBODYS_TOKEN = "preview";

/** The present letter as a reader without an account and with the usual settings gets it; null when there is none. */
export async function previewLetter(services: Services, now: Date): Promise<PreviewLetter | null> {
  const edition = await loadSampleEdition(services, now);
  if (!edition) return null;
  const { write, ...rendered } = await renderEdition(edition);
  const written = write({
    ...{ subscriptionId: "preview", address: "preview@example.com", classes: [], onlyLacking: false },
    ...{ zone: "UTC", locale: "en-GB", kind: "not-linked", facts: null },
    unsubscribeToken: NOBODYS_TOKEN,
  });
  const [letter] = spliceLetters({
    from: services.env.MAIL_FROM,
    ...rendered,
    letters: written ? [written] : [],
  });
  return letter ?? null;
}
