import { signInAction } from "./actions.ts";

/** The button that leads to Bungie.net; works before and without JavaScript. */
export function SignInForm({ returnTo = "/characters" }: { returnTo?: string }) {
  return (
    <form action={signInAction}>
      <input name="returnTo" type="hidden" value={returnTo} />
      <button className="button" type="submit">
        Sign in with Bungie.net
      </button>
    </form>
  );
}
