interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** A sentence or two below the title. */
  readonly intro: React.ReactNode;
  readonly children: React.ReactNode;
}

/** One part of the account page: what it is on the left, what there is on the right; one below the other on a phone. */
export function AccountSection({ id, title, intro, children }: SectionProps) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="grid gap-x-12 gap-y-4 border-line border-t py-7 lg:grid-cols-[15rem_minmax(0,1fr)]"
      id={id}
    >
      <div>
        <h2 className="font-semibold text-lead" id={`${id}-title`}>
          {title}
        </h2>
        <div className="mt-1 max-w-[60ch] text-quiet text-small">{intro}</div>
      </div>
      <div className="min-w-0 space-y-4">{children}</div>
    </section>
  );
}
