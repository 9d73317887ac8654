import Link from "next/link";
import { PageTitle } from "../_ui/page-title.tsx";

/** What a link shows that opens no letters: cut off, made up, or of an account nobody is signed in to. */
export function UselessLetterLink() {
  return (
    <>
      <PageTitle label="The letter" title="This link belongs to no letters">
        <p>
          It may be cut off. Open the link at the end of the newest letter again, or sign in and choose the
          address on your account page.
        </p>
      </PageTitle>
      <p className="flex flex-wrap gap-3">
        <Link className="button" href="/digest" prefetch={false}>
          The letter
        </Link>
        <Link className="button-quiet" href="/account" prefetch={false}>
          To your account
        </Link>
      </p>
    </>
  );
}
