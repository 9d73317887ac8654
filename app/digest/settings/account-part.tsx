import type { Route } from "next";
import Link from "next/link";
import { KeyFields } from "../key-fields.tsx";
import { keyQuery } from "../letter-key.ts";
import { linkLetterAction, unlinkLetterAction } from "./actions.ts";
import { Part, type PartProps } from "./part.tsx";

/** Whose account the letters are on: the button to link them, or to take them off it. */
export function AccountPart({ letter, of, isSignedIn }: PartProps & { readonly isSignedIn: boolean }) {
  const { linkedTo, isOwn } = letter;
  return (
    <Part id="account" title="Your account in the letter">
      {linkedTo === null ? (
        <p>
          Linked to an account, letters begin with what you lack: what is not in your collections, what beats
          your best copy, what you can afford. Now they are linked to none.
        </p>
      ) : (
        <p>
          Linked to <strong className="text-text">{linkedTo}</strong>
          {isOwn ? ", which you are signed in with" : ""}: letters begin with what that account lacks.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {isSignedIn && !isOwn && of.token !== "" ? (
          <form action={linkLetterAction}>
            <KeyFields of={of} />
            <button className="button-quiet" type="submit">
              {linkedTo === null ? "Link to my account" : "Link to my account instead"}
            </button>
          </form>
        ) : null}
        {isSignedIn || linkedTo !== null ? null : (
          <Link className="button-quiet" href={signInFirst(of)} prefetch={false}>
            Sign in to link it
          </Link>
        )}
        {linkedTo === null ? null : (
          <form action={unlinkLetterAction}>
            <KeyFields of={of} />
            <button className="button-quiet" type="submit">
              Unlink
            </button>
          </form>
        )}
      </div>
    </Part>
  );
}

function signInFirst(of: PartProps["of"]): Route {
  const returnTo = `/digest/settings?${keyQuery(of)}#account`;
  return `/sign-in?${new URLSearchParams({ returnTo })}` as Route;
}
