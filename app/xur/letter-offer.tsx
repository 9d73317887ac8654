import Link from "next/link";

/** The way to the letter, below the wares. */
export function LetterOffer() {
  return (
    <section className="panel mt-10 flex flex-wrap items-center justify-between gap-4 px-5 py-4">
      <div>
        <h2 className="font-semibold">His wares by mail</h2>
        <p className="text-quiet">One letter a visit, soon after he arrives. No account needed.</p>
      </div>
      <Link className="button" href="/digest" prefetch={false}>
        Get the letter
      </Link>
    </section>
  );
}
