"use client";

/** What nobody expected, said inside the dialog: the page below is still good. */
export default function ItemBroken({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <div className="space-y-4 pr-12">
      <h1 className="font-semibold text-title" id="item-name">
        Something broke on our side
      </h1>
      <p className="max-w-[65ch] text-quiet">
        Your items are safe. {error.digest ? `It has been logged under the number ${error.digest}. ` : ""}Try
        again; if it stays, come back in a while.
      </p>
      <button className="button" onClick={retry} type="button">
        Try again
      </button>
    </div>
  );
}
