"use client";

import Link from "next/link";
import { Drawn, NOWHERE } from "./drawing.tsx";
import { PageTitle } from "./page-title.tsx";

/**
 * Says that there is nothing at an address.
 *
 * Next sends what a 404 would show with every page, in case it becomes one: as a client component that is a name, not
 * all of this.
 */
export function NothingHere() {
  return (
    <>
      <Drawn className="mt-8 -mb-4 h-24" drawing={NOWHERE} name="not-found" />
      <PageTitle label="404" title="There is nothing here">
        <p>
          It may have been moved in the game since the link was made, or the address has a slip in it. If you
          pressed a button, the page was out of date or the thing is not yours: nothing was changed.
        </p>
      </PageTitle>
      <p className="flex flex-wrap gap-3">
        <Link className="button" href="/inventory">
          To your inventory
        </Link>
        <Link className="button-quiet" href="/">
          To the front page
        </Link>
      </p>
    </>
  );
}
