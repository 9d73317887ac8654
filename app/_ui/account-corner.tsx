import Link from "next/link";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { SignOutForm } from "../sign-out/sign-out-form.tsx";

/** Who is signed in, with the way out; or the way in. */
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
      <span className="truncate text-small">{player.bungieName}</span>
      <SignOutForm className="shrink-0 cursor-pointer py-1 text-quiet text-small hover:text-text hover:underline" />
    </>
  );
}
