"use client";

import Link from "next/link";
import { Logo } from "./logo.tsx";
import { SiteNav } from "./site-nav.tsx";

/** The frame's top: where one is, where one can go, and who one is. A client component for the same reason as the foot. */
export function SiteHeader({ account }: { account: React.ReactNode }) {
  return (
    <header className="border-line border-b bg-ink">
      <div className="mx-auto flex max-w-(--page-width) flex-wrap items-center gap-x-6 px-4 sm:px-6">
        <Link className="flex h-12 items-center gap-2.5 font-semibold tracking-wide sm:h-14" href="/">
          <Logo />
          Ninefold
        </Link>
        <div className="order-2 ml-auto flex h-12 min-w-0 grow basis-0 items-center justify-end gap-3 sm:order-3 sm:h-14 sm:grow-0 sm:basis-auto">
          {account}
        </div>
        <SiteNav />
      </div>
    </header>
  );
}
