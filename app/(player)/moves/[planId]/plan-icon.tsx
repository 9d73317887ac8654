/** The picture of an item beside its name. */
export function PlanIcon({ src }: { src: string | null }) {
  if (!src) return <span aria-hidden="true" className="plan-icon" />;
  return <img alt="" className="plan-icon" height="32" loading="lazy" src={src} width="32" />;
}
