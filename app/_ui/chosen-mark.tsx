/** Stands before the words that say which one it is: of several accounts, characters or browsers. */
export function ChosenMark() {
  return <span aria-hidden="true" className="size-1.5 rotate-45 bg-accent-edge" />;
}
