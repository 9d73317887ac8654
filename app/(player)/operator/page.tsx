import type { Metadata } from "next";
import { currentAdmin } from "#lib/auth/current-admin.ts";
import { loadOperator } from "#lib/flows/load-operator.ts";
import { services } from "#lib/flows/services.ts";
import { MissingPage } from "../../_ui/missing-page.tsx";
import { PageTitle } from "../../_ui/page-title.tsx";
import { BatchList } from "./batch-list.tsx";
import { EditionTable } from "./edition-table.tsx";
import { ReaderFigures } from "./reader-figures.tsx";
import { WatchFacts } from "./watch-facts.tsx";

/** Whoever may not see the page is not told by its title that there is one. */
export async function generateMetadata(): Promise<Metadata> {
  const title = (await currentAdmin()) ? "Xûr and his letters" : "Not here";
  return { title, robots: { index: false } };
}

export default async function OperatorPage() {
  if (!(await currentAdmin())) return <MissingPage />;
  const now = new Date();
  const { watch, vendorReader, editions, oddBatches, callsPerSecond, readers, takesWebhooks } =
    await loadOperator(services(), now);
  return (
    <div className="max-w-[84rem]">
      <PageTitle label="For operators" title="Xûr and his letters">
        <p>Numbers and states; no reader’s address stands here. Nothing on this page changes anything.</p>
      </PageTitle>
      <div className="grid gap-6 lg:grid-cols-2">
        <WatchFacts now={now} vendorReader={vendorReader} watch={watch} />
        <ReaderFigures readers={readers} takesWebhooks={takesWebhooks} />
      </div>
      <EditionTable callsPerSecond={callsPerSecond} editions={editions} />
      <BatchList batches={oddBatches} />
    </div>
  );
}
