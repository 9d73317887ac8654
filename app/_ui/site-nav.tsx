"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

const ROOMS = [
  { href: "/inventory", name: "Inventory" },
  { href: "/characters", name: "Characters" },
  { href: "/loadouts", name: "Loadouts" },
  { href: "/clan", name: "Clan" },
  { href: "/activity", name: "Activity" },
  { href: "/xur", name: "Xûr" },
  { href: "/digest", name: "Letter" },
] as const;

/** The rooms of the site; the one the reader stands in is marked. */
export function SiteNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Site" className="order-3 -mx-1 w-full sm:order-2 sm:w-auto">
      <ul className="flex flex-wrap justify-between sm:justify-start sm:gap-x-1">
        {ROOMS.map(({ href, name }) => (
          <li key={href}>
            <Link
              aria-current={pathname.startsWith(href) ? "page" : undefined}
              className="block border-transparent border-b-2 px-0.5 pt-1 pb-2 text-[0.75rem] text-quiet hover:text-text aria-[current]:border-accent-edge aria-[current]:text-text sm:px-2 sm:py-4 sm:text-small"
              href={href}
              prefetch={false}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
