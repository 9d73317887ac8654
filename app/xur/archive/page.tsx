import type { Metadata, Route } from "next";
import Link from "next/link";
import { loadXurArchive } from "#lib/flows/load-xur-archive.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { parseVisitDay, visitDay } from "#lib/game/visit-day.ts";
import { PageTitle } from "../../_ui/page-title.tsx";
import { ArchiveQuery } from "../input.ts";
import { XurLinks } from "../xur-links.tsx";
import { VisitRow } from "./visit-row.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: "Xûr’s visits",
    description: "What Xûr sold on each of his visits that was watched.",
    alternates: { canonical: `${services().env.AUTH_URL}/xur/archive` },
  };
}

export default async function ArchivePage({ searchParams }: PageProps<"/xur/archive">) {
  const { before } = ArchiveQuery.parse(await searchParams);
  const { visits, olderThan } = await loadXurArchive(
    services(),
    before === null ? null : parseVisitDay(before),
  );
  const pictures = pictureOrigin(services());
  return (
    <>
      <PageTitle label="Xûr" title="Earlier visits">
        <p>What he sold, visit by visit, as far back as he was watched from here.</p>
      </PageTitle>
      {visits.length === 0 ? <p>No visit has been kept yet. The next one will be the first.</p> : null}
      <ul className="divide-y divide-line border-line border-y empty:hidden">
        {visits.map((visit) => (
          <VisitRow key={visitDay(visit.startsAt)} pictures={pictures} visit={visit} />
        ))}
      </ul>
      {olderThan ? (
        <p className="mt-4">
          <Link
            className="link"
            href={`/xur/archive?before=${visitDay(olderThan)}` as Route}
            prefetch={false}
          >
            Older visits
          </Link>
        </p>
      ) : null}
      <XurLinks from="/xur/archive" />
    </>
  );
}
