import { groupWares } from "#lib/game/shown-ware.ts";
import { GROUP_NAMES } from "#lib/game/ware-words.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import { Notice } from "../_ui/notice.tsx";
import { PageTitle } from "../_ui/page-title.tsx";
import { TimeStamp } from "../_ui/time-stamp.tsx";
import { WareCard } from "./ware-card.tsx";

/** What he sells, group by group. `pictures` is the origin that serves the definitions' pictures. */
export function XurHere({ xur, pictures }: { xur: XurNow; pictures: string }) {
  const groups = groupWares(xur.stock?.wares ?? []);
  return (
    <>
      <PageTitle label="The Tower" title="Xûr is here">
        <Stay xur={xur} />
      </PageTitle>
      {groups.length === 0 ? <NothingYet /> : null}
      {groups.map(({ group, wares }) => (
        <section aria-labelledby={group} className="mb-8" key={group}>
          <h2 className="label mb-3" id={group}>
            {GROUP_NAMES[group]}
          </h2>
          {group === "legendary-armor" ? (
            <p className="-mt-2 mb-3 text-quiet text-small">
              To readers who are not signed in, Bungie.net lists the pieces of one class only.
            </p>
          ) : null}
          <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
            {wares.map((ware) => (
              <WareCard key={`${ware.itemHash}-${ware.quantity}`} pictures={pictures} ware={ware} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Stay({ xur: { visit, isExpected } }: { xur: XurNow }) {
  if (!isExpected) {
    return (
      <p>
        He was due to leave on <TimeStamp at={visit.endsAt} />, but Bungie.net still has him in the Tower.
      </p>
    );
  }
  return (
    <p>
      Since <TimeStamp at={visit.startsAt} />, until <TimeStamp at={visit.endsAt} />.
    </p>
  );
}

function NothingYet() {
  return (
    <Notice title="His wares are not laid out yet">
      <p>Bungie.net says that he is here, but not what he sells. It does so within the hour.</p>
    </Notice>
  );
}
