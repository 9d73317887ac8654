import { loadDefinitionsState } from "#lib/flows/load-definitions-state.ts";
import { services } from "#lib/flows/services.ts";
import { definitionsText } from "./definitions-text.ts";
import { RefreshEvery } from "./refresh-every.tsx";

/** How far the first import of the game's names is: a bar that moves by itself, with scripts or without. */
export async function DefinitionsProgress() {
  const now = new Date();
  const state = await loadDefinitionsState(services(), now);
  const { reading, trouble } = definitionsText(state, now);
  const { tablesDone = 0, tablesTotal = 1 } = state.progress ?? {};
  return (
    <div className="panel max-w-[40rem] px-5 py-4">
      <progress
        aria-label="The game's definitions"
        className="block h-2 w-full appearance-none bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
        max={tablesTotal}
        value={state.progress ? tablesDone : 0}
      />
      <p className="mt-3 tabular-nums" role="status">
        {reading}
      </p>
      {trouble ? <p className="mt-2 text-quiet">{trouble}</p> : null}
      <noscript>
        <meta content="3" httpEquiv="refresh" />
      </noscript>
      <RefreshEvery everyMs={1_500} />
    </div>
  );
}
