import type { Metadata, Route } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { loadConfirmation } from "#lib/flows/confirm-subscription.ts";
import { services } from "#lib/flows/services.ts";
import { PageTitle } from "../../_ui/page-title.tsx";
import { keyQuery } from "../letter-key.ts";
import { confirmAction } from "./actions.ts";
import { ReaderFields } from "./reader-fields.tsx";

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
            {confirmation.linkedTo ? (
              <p className="mt-2">
                It was typed in by {confirmation.linkedTo}: the letters will tell what that account lacks. If
                that is not you, unlink it in the settings afterwards.
              </p>
            ) : null}
          </PageTitle>
          <form action={confirmAction}>
            <input name="token" type="hidden" value={link} />
            <ReaderFields preferred={((await headers()).get("accept-language") ?? "").slice(0, 200)} />
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
          <p className="flex flex-wrap gap-3">
            <Link
              className="button"
              href={
                `/digest/settings?${keyQuery({ token: confirmation.letterToken, letterId: "" })}` as Route
              }
              prefetch={false}
            >
              Choose what it tells
            </Link>
            <Link className="button-quiet" href="/xur" prefetch={false}>
              Is Xûr here?
            </Link>
          </p>
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
