import type { LetterView } from "#lib/flows/open-letter.ts";
import type { LetterAddress } from "../letter-key.ts";

/** What every part of the page is given. */
export interface PartProps {
  readonly letter: LetterView;
  /** How its forms name the letters. */
  readonly of: LetterAddress;
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: React.ReactNode;
}

/** One thing that can be done with an address's letters. */
export function Part({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={`${id}-title`} className="mt-8 border-line border-t pt-6" id={id}>
      <h2 className="font-semibold text-lead" id={`${id}-title`}>
        {title}
      </h2>
      <div className="mt-1 max-w-[65ch] space-y-3 text-quiet">{children}</div>
    </section>
  );
}
