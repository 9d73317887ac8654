/** One question with its answer; its id is its address. */
export function Question({
  id,
  ask,
  children,
}: {
  readonly id: string;
  readonly ask: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section className="scroll-mt-6 border-line border-t py-5 first:border-t-0" id={id}>
      <h3 className="font-semibold">{ask}</h3>
      <div className="mt-1.5 max-w-[68ch] space-y-2 text-quiet">{children}</div>
    </section>
  );
}
