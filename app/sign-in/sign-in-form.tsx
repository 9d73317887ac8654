import { signInAction } from "./actions.ts";

interface SignInFormProps {
  /** One of our own paths; anything else leads to the front page. */
  readonly returnTo?: string;
  /** Makes Bungie.net ask who is there, instead of sending back whoever approved last. */
  readonly asAnother?: boolean;
  readonly className?: string;
  readonly children?: string;
}

/** The button that leads to Bungie.net; works before and without JavaScript. */
export function SignInForm({
  returnTo = "/characters",
  asAnother = false,
  className = "button",
  children = "Sign in with Bungie.net",
}: SignInFormProps) {
  return (
    <form action={signInAction}>
      <input name="returnTo" type="hidden" value={returnTo} />
      {asAnother ? <input name="asAnother" type="hidden" value="yes" /> : null}
      <button className={className} type="submit">
        {children}
      </button>
    </form>
  );
}
