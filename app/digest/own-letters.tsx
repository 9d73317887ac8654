import type { Route } from "next";
import Link from "next/link";
import type { LetterView } from "#lib/flows/open-letter.ts";
import { LetterState } from "./letter-state.tsx";

/** The letters on the account of whoever is signed in; nothing for one that has none. */
export function OwnLetters({ letters }: { readonly letters: readonly LetterView[] }) {
  if (letters.length === 0) return null;
  return (
    <section aria-labelledby="own" className="mb-8 max-w-2xl">
      <h2 className="font-semibold text-lead" id="own">
        Your letters
      </h2>
      <ul className="panel mt-3 divide-y divide-line">
        {letters.map((letter) => {
          const query = `letter=${encodeURIComponent(letter.letterId)}`;
          return (
            <li className="px-4 py-3" key={letter.letterId}>
              <p className="wrap-anywhere font-semibold">{letter.address}</p>
              <p className="text-quiet text-small">
                <LetterState of={letter} />
              </p>
              <p className="mt-1 flex flex-wrap gap-x-5 text-small">
                <Link className="link" href={`/digest/settings?${query}` as Route} prefetch={false}>
                  Settings
                </Link>
                <Link className="link" href={`/digest/why?${query}` as Route} prefetch={false}>
                  Letters so far
                </Link>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
