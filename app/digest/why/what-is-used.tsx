/** What goes into a letter. */
export function WhatIsUsed({ linkedTo }: { readonly linkedTo: string | null }) {
  return (
    <section aria-labelledby="used" className="mt-8 max-w-[65ch]">
      <h2 className="font-semibold text-lead" id="used">
        What is used for it
      </h2>
      <div className="mt-1 space-y-3 text-quiet">
        <p>What Xûr sells, which is the same for everybody, and your settings for these letters.</p>
        <p>
          {linkedTo
            ? "Of the linked account: its collections, its copies of what he sells with their stats and where they lie, and what it has to pay with. They are read from Bungie.net just before the letter is written. What follows for you is kept with the letter and goes with the account."
            : "Nothing of any Destiny account: these letters are linked to none."}
        </p>
        <p>Nobody counts whether you open a letter or follow its links.</p>
      </div>
    </section>
  );
}
