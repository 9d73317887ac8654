import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "./_ui/page-title.tsx";
import { StatePicture } from "./_ui/state-picture.tsx";

export const metadata: Metadata = { title: "Not here" };

export default function NotFound() {
  return (
    <>
      <StatePicture className="mt-8 -mb-4 h-24" name="not-found" />
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
