import type { Metadata } from "next";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadActivity } from "#lib/flows/load-activity.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { HISTORY_DAYS } from "#lib/game/kept-history.ts";
import { APPLICATION_HISTORY } from "../../_ui/application-history.ts";
import { PageTitle } from "../../_ui/page-title.tsx";
import { ActivityFilterForm } from "./activity-filter-form.tsx";
import { ActivityList } from "./activity-list.tsx";
import { AskedActivity } from "./input.ts";
import { NoActivity } from "./no-activity.tsx";
import "./activity.css";

export const metadata: Metadata = { title: "Activity" };

export default async function ActivityPage({ searchParams }: PageProps<"/activity">) {
  const player = await requirePlayer();
  const { filter, after } = AskedActivity.parse(await searchParams);
  const activity = await loadActivity(services(), player, filter, { after }, new Date());
  return (
    <>
      <PageTitle title="Activity">
        <p>
          Every change made in the game for you, or tried: what you asked for and what was done for its sake,
          one line for each call to Bungie.net. Kept for {HISTORY_DAYS} days, then deleted; with your account
          at once.
        </p>
        <p className="mt-2">
          Bungie.net keeps a list of its own: every change that Ninefold and other programs made to your
          account. Compare them, or take our permission back, in{" "}
          <a className="link" href={APPLICATION_HISTORY}>
            your application history at Bungie.net
          </a>
          .
        </p>
      </PageTitle>
      {activity.isEmpty ? (
        <NoActivity />
      ) : (
        <>
          <ActivityFilterForm characters={activity.characters} filter={filter} />
          <ActivityList activity={activity} filter={filter} origin={pictureOrigin(services())} />
        </>
      )}
    </>
  );
}
