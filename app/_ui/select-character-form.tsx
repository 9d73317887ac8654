interface SelectProps {
  readonly action: (form: FormData) => Promise<void>;
  readonly characterId: string;
  readonly name: string;
  readonly isSelected: boolean;
}

/** The mark of the selected character, or the button that selects it; a plain form. */
export function SelectCharacterForm({ action, characterId, name, isSelected }: SelectProps) {
  if (isSelected) {
    return (
      <span className="flex items-center gap-1.5 py-1 font-semibold text-accent text-small">
        <span aria-hidden="true" className="size-1.5 rotate-45 bg-accent-edge" />
        Selected
      </span>
    );
  }
  return (
    <form action={action}>
      <input name="characterId" type="hidden" value={characterId} />
      <button
        className="cursor-pointer py-1 text-quiet text-small hover:text-text hover:underline"
        type="submit"
      >
        Select<span className="sr-only"> {name}</span>
      </button>
    </form>
  );
}
