import type { Metadata } from "next";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { PageTitle } from "../_ui/page-title.tsx";
import { SignInForm } from "../sign-in/sign-in-form.tsx";
import { SignOutForm } from "./sign-out-form.tsx";

export const metadata: Metadata = { title: "Sign out" };

export default async function SignOutPage() {
  const player = await currentPlayer();
  if (player) {
    return (
      <>
        <PageTitle title="Sign out">
          <p>You are signed in as {player.bungieName}.</p>
        </PageTitle>
        <SignOutForm className="button" />
      </>
    );
  }
  return (
    <>
      <PageTitle title="You are signed out">
        <p>This browser can no longer see your account. Letters you subscribed to still arrive.</p>
      </PageTitle>
      <SignInForm />
    </>
  );
}
