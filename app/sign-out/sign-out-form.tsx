import { signOutAction } from "./actions.ts";

/** The button that ends this browser's session; works before and without JavaScript. */
export function SignOutForm({ className = "button" }: { className?: string }) {
  return (
    <form action={signOutAction}>
      <button className={className} type="submit">
        Sign out
      </button>
    </form>
  );
}
