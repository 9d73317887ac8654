import type { Metadata } from "next";
import { connection } from "next/server";
import { PageTitle } from "../_ui/page-title.tsx";
import { SubscribeForm } from "./subscribe-form.tsx";

export const metadata: Metadata = { title: "The Xûr letter" };

export default async function DigestPage() {
  await connection();
  return (
    <>
      <PageTitle label="The letter" title="What Xûr sells, by mail">
        <p>One letter a visit, soon after he arrives on Friday. With an account here or without.</p>
      </PageTitle>
      <SubscribeForm />
      <section aria-labelledby="why" className="mt-12 max-w-[65ch]">
        <h2 className="font-semibold" id="why">
          Why did I get a letter?
        </h2>
        <div className="mt-2 space-y-3 text-quiet">
          <p>
            Somebody typed your address in here, and the button in the mail that followed was pressed. Without
            that, no letter comes. The mail that asks is sent rarely, however often it is asked for.
          </p>
          <p>
            Every letter ends with a link to unsubscribe, and mail programs show a button for it. Either works
            at once and asks for no sign-in.
          </p>
          <p>There is never a letter when Xûr is away, and never two for one visit.</p>
        </div>
      </section>
    </>
  );
}
