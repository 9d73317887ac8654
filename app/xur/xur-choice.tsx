import type { Route } from "next";
import Link from "next/link";
import { CLASS_NAMES } from "#lib/game/character.ts";
import type { XurQuery } from "./input.ts";
import { xurAddress } from "./page-address.ts";
import { CLASS_TITLES } from "./ware-groups.tsx";

interface ChoiceProps {
  readonly path: string;
  readonly chosen: XurQuery;
  /** How many wares are new to the reader; null when nobody is signed in. */
  readonly newCount: number | null;
}

/** Which wares are shown: plain links, so that they work anywhere and can be shared. */
export function XurChoice({ path, chosen, newCount }: ChoiceProps) {
  return (
    <nav
      aria-label="Which wares"
      className="mb-6 flex flex-wrap gap-x-6 gap-y-2 border-line border-b text-small"
    >
      <ul className="flex flex-wrap gap-x-1">
        {[null, ...CLASS_NAMES].map((name) => (
          <Choice
            href={xurAddress(path, { ...chosen, class: name })}
            isChosen={chosen.class === name}
            key={name ?? "all"}
          >
            {name ? CLASS_TITLES[name] : "All classes"}
          </Choice>
        ))}
      </ul>
      {newCount === null ? null : (
        <ul className="flex flex-wrap gap-x-1">
          <Choice href={xurAddress(path, { ...chosen, show: null })} isChosen={chosen.show === null}>
            All wares
          </Choice>
          <Choice href={xurAddress(path, { ...chosen, show: "new" })} isChosen={chosen.show === "new"}>
            New or better ({newCount})
          </Choice>
        </ul>
      )}
    </nav>
  );
}

function Choice({
  href,
  isChosen,
  children,
}: {
  href: string;
  isChosen: boolean;
  children: React.ReactNode;
}) {
  return (
    <li>
      <Link
        aria-current={isChosen ? "true" : undefined}
        className="block border-transparent border-b-2 px-2 py-2 text-quiet hover:text-text aria-[current]:border-accent-edge aria-[current]:text-text"
        href={href as Route}
        prefetch={false}
        scroll={false}
      >
        {children}
      </Link>
    </li>
  );
}
