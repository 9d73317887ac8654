import type { Metadata } from "next";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { returnPath } from "#lib/auth/return-path.ts";
import { Notice } from "../_ui/notice.tsx";
import { PageTitle } from "../_ui/page-title.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { signInWords } from "./sign-in-words.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { returnTo, problem, error } = await searchParams;
  const player = await currentPlayer();
  const words = signInWords(error === undefined ? problem : "failed");
  const path = returnPath(returnTo);
  return (
    <>
      <PageTitle title="Sign in">
        <p>
          Bungie.net asks you whether Ninefold may see your characters and move your gear. Your password stays
          there.
        </p>
      </PageTitle>
      {words ? (
        <div className="mb-6">
          <Notice title={words.title} tone="warn">
            <p>{words.text}</p>
          </Notice>
        </div>
      ) : null}
      {player && !words ? (
        <p className="mb-6">
          You are signed in as {player.bungieName}. Signing in again changes who you are.
        </p>
      ) : null}
      <SignInForm returnTo={path === "/" ? "/characters" : path} />
    </>
  );
}
