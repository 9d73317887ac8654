import type { Route } from "next";
import Link from "next/link";

/** Other ways to his wares: earlier visits, feed, data. */
export function XurLinks() {
  return (
    <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-1 text-small">
      <li>
        <Link className="link" href={"/xur/archive" as Route} prefetch={false}>
          Earlier visits
        </Link>
      </li>
      <li>
        <a className="link" href="/xur/feed.atom">
          Atom feed
        </a>
      </li>
      <li>
        <Link className="link" href={"/xur/json" as Route} prefetch={false}>
          As JSON, for programs
        </Link>
      </li>
    </ul>
  );
}
