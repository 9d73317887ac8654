import { askAgainAction } from "./actions.ts";

interface AskAgainProps {
  readonly returnTo: string;
  readonly className?: string;
  /** A question before the button; none for the button alone. */
  readonly children?: string;
}

/** The button that asks Bungie.net again which Destiny accounts there are. */
export function AskAgain({ returnTo, className = "button-quiet", children }: AskAgainProps) {
  return (
    <form action={askAgainAction} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {children ? <p className="text-quiet">{children}</p> : null}
      <input name="returnTo" type="hidden" value={returnTo} />
      <button className={className} type="submit">
        Ask Bungie.net again
      </button>
    </form>
  );
}
