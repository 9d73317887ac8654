interface FigureListProps {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly (readonly [name: string, value: React.ReactNode])[];
  readonly children?: React.ReactNode;
}

/** Names and what they are, a line each. */
export function FigureList({ id, title, figures, children }: FigureListProps) {
  return (
    <section aria-labelledby={`${id}-title`} className="panel">
      <h2 className="border-line border-b px-4 py-3 font-semibold" id={`${id}-title`}>
        {title}
      </h2>
      <dl className="divide-y divide-line">
        {figures.map(([name, value]) => (
          <div className="flex flex-wrap justify-between gap-x-6 px-4 py-2" key={name}>
            <dt className="text-quiet">{name}</dt>
            <dd className="numbers wrap-anywhere text-right">{value}</dd>
          </div>
        ))}
      </dl>
      {children ? (
        <div className="border-line border-t px-4 py-3 text-quiet text-small">{children}</div>
      ) : null}
    </section>
  );
}
