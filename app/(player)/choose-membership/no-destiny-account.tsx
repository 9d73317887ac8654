import { PageTitle } from "../../_ui/page-title.tsx";
import { StatePicture } from "../../_ui/state-picture.tsx";
import { SignInForm } from "../../sign-in/sign-in-form.tsx";
import { SignOutForm } from "../../sign-out/sign-out-form.tsx";
import { AskAgain } from "./ask-again.tsx";

interface NoDestinyAccountProps {
  readonly name: string;
  readonly returnTo: string;
  /** What was just done here. */
  readonly children?: React.ReactNode;
}

/** The page of a player whom Bungie.net knows, but no Destiny account of theirs: what it means and what to do. */
export function NoDestinyAccount({ name, returnTo, children }: NoDestinyAccountProps) {
  return (
    <>
      <PageTitle picture={<StatePicture name="no-account" />} title="No Destiny account yet">
        <p className="wrap-anywhere">
          You are signed in as {name}. Bungie.net names no Destiny 2 account that belongs to you, so there is
          nothing to show yet.
        </p>
      </PageTitle>
      {children}
      <dl className="max-w-[65ch] divide-y divide-line border-line border-y">
        <Case title="You are new">Start Destiny 2 once and reach your first character, then ask again.</Case>
        <Case title="You play with another account">Sign in with the one you play with.</Case>
        <Case title="Your platform is not linked">
          Link it at bungie.net under Account settings, Linked accounts, then ask again.
        </Case>
      </dl>
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <AskAgain className="button" returnTo={returnTo} />
        <SignInForm asAnother className="button-quiet" returnTo={returnTo === "/" ? "/characters" : returnTo}>
          Sign in with another account
        </SignInForm>
        <SignOutForm className="button-quiet" />
      </div>
    </>
  );
}

function Case({ title, children }: { title: string; children: string }) {
  return (
    <div className="py-2.5">
      <dt className="font-semibold">{title}</dt>
      <dd className="text-quiet">{children}</dd>
    </div>
  );
}
