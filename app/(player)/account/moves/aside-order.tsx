import { ASIDE_ORDER } from "./aside-order-words.ts";

/** Tells what moves aside first, so that nobody is surprised. */
export function AsideOrder() {
  return (
    <section aria-labelledby="aside-title">
      <h2 className="font-semibold text-lead" id="aside-title">
        What moves aside first
      </h2>
      <div className="mt-1 max-w-[65ch] space-y-3 text-quiet">
        <p>
          The plan with the fewest calls is taken. What you asked for, what is equipped and what cannot be
          moved never moves aside. Among the rest, the first of these that tells two items apart decides:
        </p>
        <ol className="list-decimal space-y-1 pl-6">
          {ASIDE_ORDER.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p>Then the one that is older in the game, so that the same account always gives the same plan.</p>
      </div>
    </section>
  );
}
