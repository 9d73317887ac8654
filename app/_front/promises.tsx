import { EndingWords, SignInTerms } from "../_ui/sign-in-terms.tsx";

/** What a careful player asks before signing in anywhere. */
export function Promises() {
  return (
    <section aria-labelledby="promises" className="mt-14 border-line border-t pt-8 sm:mt-20">
      <h2 className="mb-5 font-semibold text-lead" id="promises">
        Before you sign in
      </h2>
      <SignInTerms />
      <div className="mt-6">
        <EndingWords />
      </div>
    </section>
  );
}
