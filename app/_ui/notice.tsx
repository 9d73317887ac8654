const EDGES = {
  quiet: "border-l-line-strong",
  good: "border-l-good",
  warn: "border-l-warn",
  bad: "border-l-bad",
} as const;

/**
 * A short message with its own heading. The tone only tints the edge: the title says it in words.
 * `isLive` makes it announced when it appears after the page was read.
 */
export function Notice({
  tone = "quiet",
  title,
  picture,
  isLive = false,
  children,
}: {
  tone?: keyof typeof EDGES;
  title: string;
  /** A StatePicture of what it tells of. */
  picture?: React.ReactNode;
  isLive?: boolean;
  children?: React.ReactNode;
}) {
  const words = (
    <>
      <p className="font-semibold">{title}</p>
      {children ? <div className="mt-1 max-w-[70ch] space-y-2 text-quiet text-small">{children}</div> : null}
    </>
  );
  return (
    <div className={`panel border-l-4 px-4 py-3 ${EDGES[tone]}`} role={isLive ? "status" : undefined}>
      {picture ? (
        <div className="flex items-center gap-4">
          {picture}
          <div className="min-w-0">{words}</div>
        </div>
      ) : (
        words
      )}
    </div>
  );
}
