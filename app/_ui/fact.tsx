/** A small fact of a description list: what it is of, and below it what is known. */
export function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="label">{term}</dt>
      <dd className="numbers pt-0.5">{children}</dd>
    </div>
  );
}
