import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requirePlayer } from "#lib/auth/require-player.ts";
import { loadPlan } from "#lib/flows/load-plan.ts";
import { services } from "#lib/flows/services.ts";
import type { AskedMove } from "#lib/game/move-request.ts";
import { Notice } from "../../../_ui/notice.tsx";
import { PageTitle } from "../../../_ui/page-title.tsx";
import { planText, stepText } from "../../../_ui/plan-text.ts";
import { WatchPlan } from "./watch-plan.tsx";

export const metadata: Metadata = { title: "Move" };

const REFRESH_SECONDS = 1;

export default async function MovePage({ params }: { params: Promise<{ planId: string }> }) {
  const player = await requirePlayer();
  const plan = await loadPlan(services(), player, (await params).planId);
  if (!plan) notFound();
  const { asked, isOver, steps, state, done } = plan;
  const { tone, title, more } = planText(plan);
  return (
    <div className="max-w-3xl">
      <PageTitle label={labelOf(asked)} title={asked.itemName ?? "Unknown item"} />
      <Notice isLive title={title} tone={tone}>
        {more ? <p>{more}</p> : null}
      </Notice>
      {steps.length > 1 ? (
        <ol className="mt-4 list-decimal pl-6 text-quiet text-small">
          {steps.map((step) => (
            <li key={step.position}>{stepText(step, plan)}</li>
          ))}
        </ol>
      ) : null}
      <p className="mt-6 flex flex-wrap gap-4">
        {asked.itemInstanceId && isOver ? (
          <Link className="button-quiet" href={`/item/${asked.itemInstanceId}`}>
            Back to the item
          </Link>
        ) : null}
        <Link className="button-quiet" href="/inventory">
          Go to your inventory
        </Link>
      </p>
      {isOver ? null : (
        <>
          {/* Only without scripts: with them, a reload would take the reader's focus away. */}
          <noscript>
            <meta content={String(REFRESH_SECONDS)} httpEquiv="refresh" />
          </noscript>
          <WatchPlan done={done} planId={plan.planId} state={state} />
        </>
      )}
    </div>
  );
}

function labelOf({ lock, equip }: AskedMove): string {
  if (lock !== undefined) return lock ? "Lock" : "Unlock";
  return equip ? "Equip" : "Move";
}
