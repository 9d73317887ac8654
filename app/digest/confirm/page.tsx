import type { Metadata } from "next";
import Link from "next/link";
import { loadConfirmation } from "#lib/flows/confirm-subscription.ts";
import { services } from "#lib/flows/services.ts";
import { PageTitle } from "../../_ui/page-title.tsx";
import { confirmAction } from "./actions.ts";

export const metadata: Metadata = { title: "Confirm your address", robots: { index: false } };

export default async function ConfirmPage({ searchParams }: PageProps<"/digest/confirm">) {
  const { token } = await searchParams;
  const link = typeof token === "string" ? token : "";
  const confirmation = await loadConfirmation(services(), link, new Date());
  switch (confirmation.state) {
    case "waiting":
      return (
        <>
          <PageTitle label="The letter" title="Confirm your address">
            <p>
              Xûr&rsquo;s wares, once a visit, to{" "}
              <strong className="text-text">{confirmation.address}</strong>.
            </p>
          </PageTitle>
          <form action={confirmAction}>
            <input name="token" type="hidden" value={link} />
            <button className="button" type="submit">
              Confirm and subscribe
            </button>
          </form>
        </>
      );
    case "confirmed":
      return (
        <>
          <PageTitle label="The letter" title="You are subscribed">
            <p>
              The next letter goes to <strong className="text-text">{confirmation.address}</strong>. Every
              letter has a link to unsubscribe.
            </p>
          </PageTitle>
          <Link className="button-quiet" href="/xur" prefetch={false}>
            Is Xûr here?
          </Link>
        </>
      );
    case "expired":
    case "unknown":
      return <UselessLink isExpired={confirmation.state === "expired"} />;
  }
}

function UselessLink({ isExpired }: { isExpired: boolean }) {
  return (
    <>
      <PageTitle label="The letter" title={isExpired ? "This link is too old" : "This link confirms nothing"}>
        <p>
          {isExpired
            ? "A confirmation holds for two days. No letter comes to this address."
            : "It may be cut off, replaced by a newer one, or used before somebody unsubscribed."}{" "}
          Ask for a new one.
        </p>
      </PageTitle>
      <Link className="button" href="/digest" prefetch={false}>
        Ask for the letter
      </Link>
    </>
  );
}
