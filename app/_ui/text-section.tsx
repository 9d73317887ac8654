/** A part of a page of words, with a line above it. */
export function TextSection({
  id,
  title,
  children,
}: {
  readonly id?: string;
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section className="mt-8 max-w-[76rem] border-line border-t pt-6" id={id}>
      <h2 className="font-semibold text-lead">{title}</h2>
      <div className="mt-3 max-w-[68ch] space-y-3 text-quiet">{children}</div>
    </section>
  );
}
