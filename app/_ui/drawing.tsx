/** One drawing on a field of 128 by 96: what is there, what is missing, and the one thing to look at. */
export interface Drawing {
  readonly lines: string;
  /** Drawn dashed: it should be there and is not. */
  readonly missing?: string;
  readonly accent?: string;
}

/** What most drawings stand on. */
export const GROUND = "M14 84H114";

// These two stand here since their pages are drawn in the browser, which has no need of the others.

/** A signpost that says nothing. */
export const NOWHERE: Drawing = {
  lines: `${GROUND}M62 84V12M66 84V12M62 12H66M66 20H92L100 27 92 34H66M62 42H38L30 49 38 56H62`,
  accent: "M46 49H54M74 27H84",
};

/** A pane with a crack. */
export const BROKEN: Drawing = {
  lines: "M64 8 104 48 64 88 24 48ZM64 26 86 48 64 70 42 48Z",
  accent: "M64 8 58 30 68 44 60 58 66 88",
};

interface DrawnProps {
  readonly drawing: Drawing;
  /** What it is of. */
  readonly name: string;
  readonly className?: string;
}

/** Decoration: words stand beside it. */
export function Drawn({ drawing: { lines, missing, accent }, name, className = "h-24" }: DrawnProps) {
  return (
    <svg
      aria-hidden="true"
      className={`${className} aspect-4/3 shrink-0 text-line-strong`}
      data-state={name}
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.75"
      viewBox="0 0 128 96"
    >
      <path d={lines} />
      {missing ? <path className="opacity-70" d={missing} strokeDasharray="3 4" /> : null}
      {accent ? <path className="stroke-accent-edge" d={accent} strokeWidth="2" /> : null}
    </svg>
  );
}
