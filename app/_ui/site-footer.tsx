"use client";

import Link from "next/link";

const PAGES = [
  { href: "/faq", name: "Questions" },
  { href: "/about", name: "About" },
  { href: "/privacy", name: "Privacy" },
] as const;

/** The frame's foot. A client component, as the frame's top: a page's data then holds its name, not all of its markup again. */
export function SiteFooter() {
  return (
    <footer className="mt-16 border-line border-t">
      <div className="mx-auto flex max-w-(--page-width) flex-wrap gap-x-8 gap-y-3 px-4 py-6 text-quiet text-small sm:px-6">
        <p className="max-w-[62ch] grow">
          Ninefold is not affiliated with Bungie. Its cookies only sign you in and keep you signed in. It
          counts no visitors, and never dismantles, buys or deletes anything.
        </p>
        <nav aria-label="About this site" className="sm:ml-auto">
          <ul className="flex gap-5">
            {PAGES.map(({ href, name }) => (
              <li key={href}>
                <Link className="link" href={href} prefetch={false}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
