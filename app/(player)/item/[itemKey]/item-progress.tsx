import type { ItemView } from "#lib/flows/load-item.ts";
import type { Catalyst, Task } from "#lib/game/item-progress.ts";
import { LocalNumber } from "../../../_ui/local-number.tsx";
import { PlugIcon } from "./plug-icon.tsx";

interface ProgressProps {
  readonly view: ItemView;
  readonly origin: string;
}

/** What grows with use: masterwork, catalyst, kills. */
export function ItemProgress({ view, origin }: ProgressProps) {
  const { masterwork, catalyst, tracker } = view;
  if (!masterwork && !catalyst && !tracker) return null;
  return (
    <section>
      <h2 className="label mb-2">Progress</h2>
      <div className="divide-y divide-line border-line border-y text-small">
        {masterwork ? <MasterworkLine masterwork={masterwork} /> : null}
        {catalyst ? <CatalystLine catalyst={catalyst} origin={origin} texts={view.plugTexts} /> : null}
        {tracker ? (
          <p className="flex items-center gap-3 py-2">
            <PlugIcon isRound={false} origin={origin} plug={tracker.plug} size={28} />
            <span className="min-w-0 grow">{tracker.plug.name}</span>
            <span className="whitespace-nowrap font-semibold">
              <LocalNumber value={tracker.count} />
            </span>
          </p>
        ) : null}
      </div>
    </section>
  );
}

function MasterworkLine({ masterwork }: { masterwork: NonNullable<ItemView["masterwork"]> }) {
  const { level, fullLevel, statName } = masterwork;
  const isFull = level === fullLevel;
  return (
    <div className="py-2">
      <p className="flex items-baseline justify-between gap-3">
        <span>
          Masterwork
          {statName ? <span className="text-quiet"> · {statName}</span> : null}
        </span>
        <span className="numbers font-semibold">
          {level} <span className="font-normal text-quiet">of {fullLevel}</span>
        </span>
      </p>
      <div aria-hidden="true" className="mt-1.5 flex gap-0.5">
        {Array.from({ length: fullLevel }, (_, step) => step).map((step) => (
          <i
            className={`h-1.5 grow ${step < level ? (isFull ? "bg-masterwork" : "bg-text") : "bg-line"}`}
            key={step}
          />
        ))}
      </div>
    </div>
  );
}

const CATALYST_WORDS: Readonly<Record<Catalyst["state"], string>> = {
  missing: "Not found yet",
  counting: "Found, not done",
  ready: "Done: put it in on the weapon's screen in the game",
  in: "Done and in",
};

function CatalystLine({
  catalyst: { plug, state, tasks },
  texts,
  origin,
}: {
  catalyst: Catalyst;
  texts: ReadonlyMap<number, string>;
  origin: string;
}) {
  const text = plug ? texts.get(plug.itemHash) : undefined;
  return (
    <div className="flex gap-3 py-2">
      {plug ? <PlugIcon isRound={false} origin={origin} plug={plug} size={36} /> : null}
      <div className="min-w-0 grow">
        <p>
          <span className="font-semibold">{plug?.name ?? "Catalyst"}</span>
          <span className={state === "in" ? "text-good" : "text-quiet"}> · {CATALYST_WORDS[state]}</span>
        </p>
        {text ? <p className="mt-0.5 whitespace-pre-line text-quiet">{text}</p> : null}
        {tasks.map((task) => (
          <TaskLine key={task.objectiveHash} task={task} />
        ))}
      </div>
    </div>
  );
}

function TaskLine({ task: { description, progress, completionValue } }: { task: Task }) {
  const share = completionValue > 0 ? progress / completionValue : 0;
  return (
    <div className="mt-1.5">
      <p className="flex justify-between gap-3">
        <span>{description || "Progress"}</span>
        <span className="numbers">
          <LocalNumber value={progress} /> of <LocalNumber value={completionValue} />
        </span>
      </p>
      <div aria-hidden="true" className="stat-bar mt-1">
        <div className="more" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
