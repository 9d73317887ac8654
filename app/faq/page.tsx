import type { Metadata } from "next";
import { pageMetadata } from "../_ui/page-metadata.ts";
import { PageTitle } from "../_ui/page-title.tsx";
import { AboutGear } from "./about-gear.tsx";
import { AboutSigningIn } from "./about-signing-in.tsx";
import { AboutTheSite } from "./about-the-site.tsx";
import { AboutXur } from "./about-xur.tsx";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/faq",
    title: "Questions and answers",
    description:
      "What players ask before and after signing in: permissions, moves, Xûr, the letter, what is kept.",
  });
}

const PARTS = [
  { id: "signing-in", title: "Signing in", Answers: AboutSigningIn },
  { id: "gear", title: "Gear and moves", Answers: AboutGear },
  { id: "xur-and-the-letter", title: "Xûr and the letter", Answers: AboutXur },
  { id: "the-site", title: "The site", Answers: AboutTheSite },
] as const;

export default function FaqPage() {
  return (
    <>
      <PageTitle title="Questions and answers">
        <p>What players ask before and after signing in.</p>
      </PageTitle>
      <nav aria-label="Parts of this page">
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {PARTS.map(({ id, title }) => (
            <li key={id}>
              <a className="link" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {PARTS.map(({ id, title, Answers }) => (
        <section
          aria-labelledby={id}
          className="mt-10 grid max-w-[76rem] gap-x-12 border-line border-t pt-6 lg:grid-cols-[14rem_minmax(0,1fr)]"
          key={id}
        >
          <h2 className="mb-2 scroll-mt-6 font-semibold text-lead lg:mb-0" id={id}>
            {title}
          </h2>
          <div className="*:first:pt-0 lg:pt-0.5">
            <Answers />
          </div>
        </section>
      ))}
    </>
  );
}
