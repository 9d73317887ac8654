import type { Metadata } from "next";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { returnPath } from "#lib/auth/return-path.ts";
import { hasBungieAccess } from "#lib/flows/has-bungie-access.ts";
import { services } from "#lib/flows/services.ts";
import { Notice } from "../_ui/notice.tsx";
import { PageTitle } from "../_ui/page-title.tsx";
import { EndingWords, TermsInShort } from "../_ui/sign-in-terms.tsx";
import { NoticePicture, StatePicture } from "../_ui/state-picture.tsx";
import { pageName } from "./page-name.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { signInWords } from "./sign-in-words.ts";
import { SignedInAlready } from "./signed-in-already.tsx";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { returnTo, problem, error } = await searchParams;
  const session = await currentPlayer();
  const isSentBack = session !== null && problem === "signed-out";
  // Who has signed in again since reads no old news; a session without Bungie.net's leave would come back for ever.
  const player = isSentBack && !(await hasBungieAccess(services(), session)) ? null : session;
  const words = isSentBack && player ? null : signInWords(error === undefined ? problem : "failed");
  const wanted = returnPath(returnTo);
  const wayOn = wanted === "/" ? "/characters" : wanted;
  return (
    <>
      <PageTitle picture={words || player ? null : <StatePicture name="signed-out" />} title="Sign in">
        <p>
          Bungie.net asks you whether Ninefold may see your characters and move your gear. Your password stays
          there.
        </p>
      </PageTitle>
      {words ? (
        <div className="mb-6 max-w-3xl">
          <Notice picture={<NoticePicture name={words.picture} />} title={words.title} tone="warn">
            <p>{words.text}</p>
          </Notice>
        </div>
      ) : null}
      {player ? (
        <SignedInAlready name={player.bungieName} wayOn={wayOn} />
      ) : (
        <>
          <SignInForm returnTo={wayOn} />
          <p className="mt-3 text-quiet text-small">You will return to {pageName(wayOn)}.</p>
        </>
      )}
      <section aria-labelledby="terms" className="mt-10">
        <h2 className="label mb-2" id="terms">
          What Ninefold does with it
        </h2>
        <TermsInShort />
        <div className="mt-4">
          <EndingWords />
        </div>
      </section>
    </>
  );
}
