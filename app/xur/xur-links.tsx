import type { Route } from "next";
import Link from "next/link";

const WAYS = [
  { href: "/xur", name: "What he does now" },
  { href: "/xur/archive", name: "Earlier visits" },
  { href: "/xur/feed.atom", name: "Atom feed", isFile: true },
  { href: "/xur/json", name: "As JSON, for programs" },
] as const;

/** Other ways to his wares; `from` is the one the reader stands on. */
export function XurLinks({ from }: { from?: (typeof WAYS)[number]["href"] }) {
  return (
    <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-1 text-small">
      {WAYS.filter(({ href }) => href !== from).map((way) => (
        <li key={way.href}>
          {"isFile" in way ? (
            <a className="link" href={way.href}>
              {way.name}
            </a>
          ) : (
            <Link className="link" href={way.href as Route} prefetch={false}>
              {way.name}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
