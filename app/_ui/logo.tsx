const DIMMED = [
  [0, 0],
  [1, 0],
  [2, 0],
  [0, 1],
  [2, 1],
  [0, 2],
  [1, 2],
  [2, 2],
] as const;

const pane = (x: number, y: number) => `M${6 + x * 7.3} ${6 + y * 7.3}h5.4v5.4h-5.4z`;

/** Nine panes on a corner, the middle one lit. Decoration: the name stands beside it. */
export function Logo({ className = "size-6" }: { className?: string }) {
  return (
    <svg aria-hidden="true" className={className} viewBox="0 0 32 32">
      <g transform="rotate(45 16 16)">
        <path className="fill-text opacity-45" d={DIMMED.map(([x, y]) => pane(x, y)).join("")} />
        <path className="fill-accent-edge" d={pane(1, 1)} />
      </g>
    </svg>
  );
}
