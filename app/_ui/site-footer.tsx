import Link from "next/link";

export function SiteFooter() {
  return (
    <footer className="mt-16 border-line border-t">
      <div className="mx-auto flex max-w-(--page-width) flex-wrap gap-x-8 gap-y-3 px-4 py-6 text-quiet text-small sm:px-6">
        <p className="max-w-[62ch] grow">
          Ninefold is not affiliated with Bungie. Its cookies only sign you in and keep you signed in. It
          counts no visitors, and never dismantles, buys or deletes anything.
        </p>
        <ul className="flex gap-5">
          <li>
            <Link className="link" href="/about">
              About
            </Link>
          </li>
          <li>
            <Link className="link" href="/about#privacy">
              Privacy
            </Link>
          </li>
        </ul>
      </div>
    </footer>
  );
}
