import type { Metadata } from "next";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { visitDay } from "#lib/game/visit-day.ts";
import { MissingPage } from "../../_ui/missing-page.tsx";
import { PageTitle } from "../../_ui/page-title.tsx";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { bestWares, dayRange, nameList } from "../share-words.ts";
import { toCards } from "../to-cards.ts";
import { GroupLinks, WareGroups } from "../ware-groups.tsx";
import { XurLinks } from "../xur-links.tsx";
import { xurMetadata } from "../xur-metadata.ts";
import { Missing } from "../xur-notices.tsx";
import { NoSuchVisit } from "./no-such-visit.tsx";
import { readVisit } from "./read-visit.ts";
import { Revisions } from "./revisions.tsx";

export async function generateMetadata({ params }: PageProps<"/xur/[visit]">): Promise<Metadata> {
  const visit = await readVisit((await params).visit);
  if (!visit) return { title: "No such visit" };
  const days = dayRange(visit);
  return xurMetadata({
    site: services().env.AUTH_URL,
    path: `/xur/${visitDay(visit.startsAt)}`,
    title: `Xûr, ${days}`,
    description: `Xûr sold ${nameList(bestWares(visit.stocks.at(-1)?.wares ?? []), 5)} from ${days}.`,
  });
}

export default async function VisitPage({ params }: PageProps<"/xur/[visit]">) {
  const visit = await readVisit((await params).visit);
  const stock = visit?.stocks.at(-1);
  if (!visit || !stock) {
    return (
      <MissingPage>
        <NoSuchVisit />
      </MissingPage>
    );
  }
  const cards = toCards(stock.wares, null);
  return (
    <>
      <PageTitle label={visit.place ?? "Xûr’s visit"} title={dayRange(visit)}>
        <p>
          First seen <TimeStamp at={visit.arrivedAt} />
          {visit.goneAt ? (
            <>
              , gone by <TimeStamp at={visit.goneAt} />.
            </>
          ) : (
            ". He has not been seen to leave yet."
          )}
        </p>
      </PageTitle>
      <div className="mb-6 space-y-3 empty:hidden">
        <Revisions stocks={visit.stocks} />
        <Missing coverage={stock.coverage} />
      </div>
      <GroupLinks cards={cards} />
      <WareGroups cards={cards} characters={[]} pictures={pictureOrigin(services())} />
      <XurLinks />
    </>
  );
}
