import Link from "next/link";

/** Why a letter came to somebody who does not remember asking for it. */
export function AboutTheLetter() {
  return (
    <section aria-labelledby="why" className="mt-12 max-w-[65ch]">
      <h2 className="font-semibold text-lead" id="why">
        Why did I get a letter?
      </h2>
      <div className="mt-2 space-y-3 text-quiet">
        <p>
          Somebody typed your address in here, and the button in the mail that followed was pressed. Without
          that, no letter comes. The mail that asks is sent rarely, however often it is asked for.
        </p>
        <p>
          Every letter ends with links that say why it came, change or pause it, and unsubscribe; mail
          programs show a button for that, too. They work at once and ask for no sign-in.
        </p>
        <p>
          There is never a letter when Xûr is away, and never two for one visit, unless Bungie changes what he
          sells after the first: then one more says what is different. You can do without that one.{" "}
          <Link className="link" href="/privacy" prefetch={false}>
            What Ninefold keeps
          </Link>
        </p>
      </div>
    </section>
  );
}
