import type { Metadata } from "next";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadPlan } from "#lib/flows/load-plan.ts";
import { services } from "#lib/flows/services.ts";
import { askedText, KIND_NAMES } from "../../../_ui/asked-text.ts";
import { MissingPage } from "../../../_ui/missing-page.tsx";
import { PageTitle } from "../../../_ui/page-title.tsx";
import { PlanButtons } from "./plan-buttons.tsx";
import { planIcons } from "./plan-icons.ts";
import { PlanLinks } from "./plan-links.tsx";
import { PlanStatus } from "./plan-status.tsx";
import { refreshSeconds } from "./refresh-seconds.ts";
import { StepList } from "./step-list.tsx";
import { ToldNotice } from "./told-notice.tsx";
import { WatchPlan } from "./watch-plan.tsx";
import { WishList } from "./wish-list.tsx";
import "./plan.css";

export const metadata: Metadata = { title: "Move" };

export default async function MovePage({ params, searchParams }: PageProps<"/moves/[planId]">) {
  const player = await requirePlayer();
  const plan = await loadPlan(services(), player, (await params).planId);
  if (!plan) return <MissingPage />;
  const [{ told }, iconOf] = await Promise.all([searchParams, planIcons(services(), plan)]);
  const isRunning = !plan.isOver && plan.state !== "proposed";
  return (
    <div className="max-w-3xl">
      <PageTitle label={KIND_NAMES[plan.kind]} title={askedText(plan)} />
      <div className="space-y-6">
        <ToldNotice state={plan.state} told={told} />
        <PlanStatus plan={plan} />
        <PlanButtons plan={plan} />
        <WishList iconOf={iconOf} plan={plan} />
        <StepList iconOf={iconOf} plan={plan} />
        <PlanLinks plan={plan} />
      </div>
      {isRunning ? (
        <>
          {/* Only without scripts: with them, a reload would take the reader's focus away. */}
          <noscript>
            <meta content={String(refreshSeconds(plan))} httpEquiv="refresh" />
          </noscript>
          <WatchPlan canCancel={plan.canCancel} done={plan.done} planId={plan.planId} state={plan.state} />
        </>
      ) : null}
    </div>
  );
}
