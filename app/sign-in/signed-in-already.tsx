import type { Route } from "next";
import Link from "next/link";
import { SignOutForm } from "../sign-out/sign-out-form.tsx";
import { pageName } from "./page-name.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** What somebody who is signed in finds on the sign-in page: the way on, and how to become somebody else. */
export function SignedInAlready({ name, wayOn }: { name: string; wayOn: string }) {
  return (
    <>
      <p className="mb-4">
        You are signed in as <strong className="wrap-anywhere font-semibold">{name}</strong>.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Link className="button" href={wayOn as Route} prefetch={false}>
          Go on to {pageName(wayOn)}
        </Link>
        <SignInForm asAnother className="button-quiet" returnTo={wayOn}>
          Sign in with Bungie.net as somebody else
        </SignInForm>
        <SignOutForm className="button-quiet" />
      </div>
    </>
  );
}
