type InputProps = React.ComponentProps<"input">;

/** A labelled input; hint and error are read out with it. */
export function Field({
  label,
  hint,
  error,
  ...input
}: InputProps & { id: string; label: string; hint?: string; error?: string | null }) {
  const describedBy = [hint ? `${input.id}-hint` : "", error ? `${input.id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div>
      <label className="mb-1 block font-medium text-small" htmlFor={input.id}>
        {label}
      </label>
      <input
        {...input}
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
        className="input"
      />
      {hint ? (
        <p className="wrap-anywhere mt-1 text-quiet text-small" id={`${input.id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="mt-1 text-bad text-small" id={`${input.id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
