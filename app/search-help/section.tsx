/** One part of the page; links can lead to it. */
export function Section({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10 border-line border-t pt-6">
      <h2 className="mb-4 scroll-mt-24 font-semibold text-lead" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
