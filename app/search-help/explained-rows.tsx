import { type OperatorName, operatorOf } from "#lib/game/search/operators.ts";
import { Examples } from "./example.tsx";
import { type Explained, FORMS, OPERATOR_TEXTS } from "./help-text.ts";

export function Forms() {
  return <Rows rows={FORMS.map((form) => ({ ...form, words: [] }))} />;
}

export function Operators({ names }: { names: readonly OperatorName[] }) {
  return (
    <Rows rows={names.map((name) => ({ form: `${name}:`, words: wordsOf(name), ...OPERATOR_TEXTS[name] }))} />
  );
}

/** What can stand after it, where that is a list. */
function wordsOf(name: OperatorName): readonly string[] {
  return operatorOf(name)?.words ?? [];
}

type Row = Explained & { readonly form: string; readonly words: readonly string[] };

/** A form, what it asks, what can stand in it, and examples: side by side where there is room. */
function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="divide-y divide-line">
      {rows.map(({ form, says, examples, words }) => (
        <div
          className="grid gap-x-6 gap-y-2 py-3 sm:grid-cols-[9rem_1fr] lg:grid-cols-[9rem_1fr_24rem]"
          key={form}
        >
          <dt className="whitespace-pre font-semibold">{form}</dt>
          <dd className="max-w-[62ch] text-quiet">
            <p>{says}</p>
            {words.length > 0 ? (
              <details className="mt-1">
                <summary className="cursor-pointer text-small text-text">All {words.length} words</summary>
                <p className="mt-1 text-small">{words.join(", ")}</p>
              </details>
            ) : null}
          </dd>
          <dd className="sm:col-start-2 lg:col-start-3">
            <Examples searches={examples} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
