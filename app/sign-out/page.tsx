import type { Metadata } from "next";
import Link from "next/link";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { APPLICATION_HISTORY } from "../_ui/application-history.ts";
import { PageTitle } from "../_ui/page-title.tsx";
import { SignInForm } from "../sign-in/sign-in-form.tsx";
import { SignOutForm } from "./sign-out-form.tsx";

export const metadata: Metadata = { title: "Sign out" };

export default async function SignOutPage({ searchParams }: PageProps<"/sign-out">) {
  const { everywhere } = await searchParams;
  const player = await currentPlayer();
  if (player) {
    return (
      <>
        <PageTitle title="Sign out">
          <p className="wrap-anywhere">
            You are signed in as {player.bungieName}. Signing out ends it in this browser, at once.
          </p>
        </PageTitle>
        <SignOutForm className="button" />
      </>
    );
  }
  return (
    <>
      <PageTitle title={everywhere === "yes" ? "You are signed out everywhere" : "You are signed out"}>
        <p>
          {everywhere === "yes" ? "No browser can" : "This browser can no longer"} see your account. Letters
          you subscribed to still arrive. To end Ninefold’s access altogether, revoke it at{" "}
          <a className="link" href={APPLICATION_HISTORY}>
            bungie.net
          </a>
          .
        </p>
      </PageTitle>
      <div className="flex flex-wrap items-center gap-3">
        <SignInForm />
        <Link className="button-quiet" href="/">
          To the front page
        </Link>
      </div>
    </>
  );
}
