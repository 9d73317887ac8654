import type { Metadata } from "next";
import { UNAVAILABLE_OPERATORS } from "#lib/game/search/operators.ts";
import { NOT_YET } from "#lib/game/search/words.ts";
import { pageMetadata } from "../_ui/page-metadata.ts";
import { PageTitle } from "../_ui/page-title.tsx";
import { RuledList } from "../_ui/ruled-list.tsx";
import { Forms, Operators } from "./explained-rows.tsx";
import { Grammar } from "./grammar.tsx";
import { DIFFERENCES, SECTIONS } from "./help-text.ts";
import { IsWords } from "./is-words.tsx";
import { PageContents, sectionId } from "./page-contents.tsx";
import { Section } from "./section.tsx";
import { TryField } from "./try-field.tsx";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/search-help",
    title: "How to search",
    description: "Every word that a search on Ninefold understands, with examples to press.",
  });
}

const MISSING = [...NOT_YET.map((word) => `is:${word}`), ...UNAVAILABLE_OPERATORS.map((name) => `${name}:`)];

export default function SearchHelpPage() {
  return (
    <div className="max-w-[72rem] pb-8">
      <PageTitle title="How to search">
        <p>
          Type words to find items by name, type, perk or note. Operators ask for one thing exactly. What
          Destiny Item Manager understands means the same here. Press any example to see it in your inventory.
        </p>
      </PageTitle>
      <TryField />
      <PageContents />
      <Section id="forms" title="Putting a search together">
        <Forms />
      </Section>
      <Section id="is" title="is: what it is">
        <IsWords />
      </Section>
      {SECTIONS.map(({ title, operators }) => (
        <Section id={sectionId(title)} key={title} title={title}>
          <Operators names={operators} />
        </Section>
      ))}
      <Section id="dim" title="Beside Destiny Item Manager">
        <RuledList className="max-w-[65ch] text-quiet" items={DIFFERENCES} />
        <p className="mt-4 max-w-[65ch] text-quiet">
          Not here yet, and said so when you type it: {MISSING.join(", ")}.
        </p>
      </Section>
      <Section id="grammar" title="The grammar">
        <Grammar />
      </Section>
    </div>
  );
}
