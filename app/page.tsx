import type { Metadata } from "next";
import Link from "next/link";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { AccountSketch } from "./_front/account-sketch.tsx";
import { Promises } from "./_front/promises.tsx";
import { Uses } from "./_front/uses.tsx";
import { XurLine } from "./_front/xur-line.tsx";
import { pageMetadata } from "./_ui/page-metadata.ts";
import { SignInForm } from "./sign-in/sign-in-form.tsx";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/",
    title: "Ninefold: your whole Destiny 2 account on one page",
    description:
      "Characters and vault slot by slot, moves and equips in the live game, and a weekly letter about what Xûr sells.",
  });
}

export default async function FrontPage() {
  const player = await currentPlayer();
  return (
    <>
      <section className="grid items-center gap-x-16 gap-y-10 pt-10 sm:pt-16 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div>
          <p className="label">For players of Destiny 2</p>
          <h1 className="mt-3 text-balance font-semibold text-hero tracking-tight">
            Your whole account on one page.
          </h1>
          <p className="mt-5 max-w-[46ch] text-lead text-quiet">
            See what every character wears and carries, move it where you need it, and equip it while the game
            runs.
          </p>
          <div className="mt-7 flex flex-wrap items-center gap-3">
            {player ? (
              <Link className="button" href="/inventory">
                Open your inventory
              </Link>
            ) : (
              <SignInForm returnTo="/inventory" />
            )}
            <Link className="button-quiet" href="/xur">
              Is Xûr here?
            </Link>
          </div>
          <XurLine />
        </div>
        <AccountSketch />
      </section>
      <Uses />
      <Promises />
    </>
  );
}
