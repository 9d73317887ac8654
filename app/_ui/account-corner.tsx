import Link from "next/link";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { SignOutForm } from "../sign-out/sign-out-form.tsx";

/** Who is signed in, leading to their account, with the way out beside it; or the way in. */
export async function AccountCorner() {
  const player = await currentPlayer();
  if (!player) {
    return (
      <Link className="link text-small" href="/sign-in" prefetch={false}>
        Sign in
      </Link>
    );
  }
  return (
    <>
      <Link
        className="block min-w-0 truncate py-1 text-small underline decoration-line-strong underline-offset-4 hover:decoration-current"
        href="/account"
        prefetch={false}
      >
        <span className="sr-only">Your account: </span>
        {player.bungieName}
      </Link>
      <SignOutForm className="shrink-0 cursor-pointer whitespace-nowrap py-1 text-quiet text-small hover:text-text hover:underline" />
    </>
  );
}
