import { SECTIONS } from "./help-text.ts";

/** Where a section stands on the page. */
export const sectionId = (title: string) => title.toLowerCase().replaceAll(" ", "-");

const CONTENTS: readonly { readonly id: string; readonly title: string }[] = [
  { id: "forms", title: "Putting a search together" },
  { id: "is", title: "is: what it is" },
  ...SECTIONS.map(({ title }) => ({ id: sectionId(title), title })),
  { id: "dim", title: "Beside Destiny Item Manager" },
  { id: "grammar", title: "The grammar" },
];

/** The parts of the page, to jump to. */
export function PageContents() {
  return (
    <nav aria-label="On this page" className="mt-5">
      <ul className="flex flex-wrap gap-x-5 gap-y-2 text-small">
        {CONTENTS.map(({ id, title }) => (
          <li key={id}>
            <a className="link" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
