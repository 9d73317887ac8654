/** The one level-one heading of a page, with the room's label above it and a sentence below. */
export function PageTitle({
  label,
  title,
  picture,
  children,
}: {
  label?: string;
  title: string;
  /** A StatePicture, for a page that cannot show what it was made for. */
  picture?: React.ReactNode;
  children?: React.ReactNode;
}) {
  return (
    <div className="pt-8 pb-6 sm:pt-10">
      {picture ? <div className="-ml-2 mb-5">{picture}</div> : null}
      {label ? <p className="label mb-1">{label}</p> : null}
      <h1 className="font-semibold text-title">{title}</h1>
      {children ? <div className="mt-2 max-w-[65ch] text-quiet">{children}</div> : null}
    </div>
  );
}
