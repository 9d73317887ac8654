import type { Metadata, Route } from "next";
import Link from "next/link";
import { services } from "#lib/flows/services.ts";
import { loadSubscriber } from "#lib/flows/unsubscribe.ts";
import { PageTitle } from "../../_ui/page-title.tsx";
import { keyQuery } from "../letter-key.ts";
import { unsubscribeAction } from "./actions.ts";

export const metadata: Metadata = { title: "Unsubscribe", robots: { index: false } };

export default async function UnsubscribePage({ searchParams }: PageProps<"/digest/unsubscribe">) {
  const { token } = await searchParams;
  const link = typeof token === "string" ? token : "";
  const subscriber = await loadSubscriber(services(), link);
  if (subscriber.state === "unknown") {
    return (
      <PageTitle label="The letter" title="This link belongs to no subscription">
        <p>It may be cut off. Open the link at the end of the newest letter again.</p>
      </PageTitle>
    );
  }
  if (subscriber.state === "unsubscribed") {
    return (
      <>
        <PageTitle label="The letter" title="You are unsubscribed">
          <p>
            No more letters go to <strong className="text-text">{subscriber.address}</strong>.
          </p>
        </PageTitle>
        <Link className="button-quiet" href="/digest" prefetch={false}>
          Subscribe again
        </Link>
      </>
    );
  }
  return (
    <>
      <PageTitle label="The letter" title="Unsubscribe?">
        <p>
          Xûr&rsquo;s wares go to <strong className="text-text">{subscriber.address}</strong> once a visit.
        </p>
      </PageTitle>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <form action={unsubscribeAction}>
          <input name="token" type="hidden" value={link} />
          <button className="button" type="submit">
            Unsubscribe
          </button>
        </form>
        <Link
          className="link"
          href={`/digest/settings?${keyQuery({ token: link, letterId: "" })}` as Route}
          prefetch={false}
        >
          Pause or change it instead
        </Link>
      </div>
    </>
  );
}
