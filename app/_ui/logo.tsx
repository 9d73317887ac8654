const CELLS = [0, 1, 2].flatMap((y) => [0, 1, 2].map((x) => ({ x, y })));

/** Nine panes on a corner, the middle one lit. Decoration: the name stands beside it. */
export function Logo({ className = "size-6" }: { className?: string }) {
  return (
    <svg aria-hidden="true" className={className} viewBox="0 0 32 32">
      <g transform="rotate(45 16 16)">
        {CELLS.map(({ x, y }) => (
          <rect
            className={x === 1 && y === 1 ? "fill-accent-edge" : "fill-text opacity-45"}
            height="5.4"
            key={`${x}${y}`}
            width="5.4"
            x={6 + x * 7.3}
            y={6 + y * 7.3}
          />
        ))}
      </g>
    </svg>
  );
}
