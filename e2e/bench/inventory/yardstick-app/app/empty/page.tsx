/** What every page of a Next app costs before anything is on it. */
export default function EmptyPage() {
  return <p>Nothing</p>;
}
