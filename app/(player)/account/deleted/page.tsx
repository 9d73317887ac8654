import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { APPLICATION_HISTORY } from "../../../_ui/application-history.ts";
import { PageTitle } from "../../../_ui/page-title.tsx";
import { SignInForm } from "../../../sign-in/sign-in-form.tsx";

export const metadata: Metadata = { title: "Account deleted", robots: { index: false } };

/** Where the deletion ends. It names nobody: there is nobody to name any more. */
export default async function DeletedPage() {
  if (await currentPlayer()) redirect("/account");
  return (
    <>
      <PageTitle title="Your account is deleted">
        <p>
          What Ninefold held about you is gone, and every browser is signed out. Your characters and gear in
          the game are as they were. A letter that was just leaving may still arrive.
        </p>
        <p className="mt-2">
          Bungie.net still lists Ninefold as allowed until you take that back:{" "}
          <a className="link" href={APPLICATION_HISTORY}>
            review or revoke at Bungie.net
          </a>
          .
        </p>
      </PageTitle>
      <p className="mb-3 text-quiet text-small">Changed your mind? Signing in starts afresh.</p>
      <SignInForm />
    </>
  );
}
