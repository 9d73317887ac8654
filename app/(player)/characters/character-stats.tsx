import { type CharacterStat, FULL_STAT } from "#lib/game/character-sheet.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";

/** The six stats, each over a line that is as long as the stat is high. */
export function CharacterStats({ stats, origin }: { stats: readonly CharacterStat[]; origin: string }) {
  if (stats.length === 0) return null;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-2.5 px-4 py-4 text-small">
      {stats.map(({ statHash, name, value, iconPath }) => (
        <div className="relative flex items-center gap-2 pb-1.5" key={statHash}>
          <dt className="flex min-w-0 grow items-center gap-2 text-quiet">
            <StatIcon url={pictureAddress(origin, iconPath)} />
            <span className="truncate">{name}</span>
          </dt>
          <dd className="numbers font-semibold">
            {value}
            <StatBar value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function StatBar({ value }: { value: number }) {
  const percent = Math.min(100, Math.max(0, (value / FULL_STAT) * 100));
  return (
    <span aria-hidden="true" className="absolute inset-x-0 bottom-0 h-0.5 bg-line">
      <span className="block h-full bg-line-strong" style={{ width: `${percent}%` }} />
    </span>
  );
}

/** Bungie's stat icons are white on nothing, so on paper they are turned black. */
function StatIcon({ url }: { url: string | null }) {
  if (!url) return <span className="size-4 shrink-0" />;
  return (
    <img
      alt=""
      className="size-4 shrink-0 opacity-80 invert dark:invert-0"
      height="16"
      src={url}
      width="16"
    />
  );
}
