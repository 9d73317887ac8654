import type { Metadata } from "next";
import { PageTitle } from "../../_ui/page-title.tsx";
import { FIELDS, type FieldGroup } from "./field-table.ts";

export const metadata: Metadata = {
  title: "Xûr as JSON",
  description: "What /api/xur.json answers, field by field.",
};

export default function JsonPage() {
  return (
    <div className="max-w-4xl">
      <PageTitle label="Xûr" title="Xûr as JSON">
        <p>
          <a className="link" href="/api/xur.json">
            /api/xur.json
          </a>{" "}
          tells programs what this page tells people. It needs no key and no sign-in, and scripts of any site
          may read it.
        </p>
      </PageTitle>
      <ul className="mb-8 list-disc space-y-1.5 pl-5">
        <li>
          Ask once a minute at most: that is how long an answer may be kept. Send its <code>ETag</code> back
          as <code>If-None-Match</code>, and while nothing changed you get a short 304.
        </li>
        <li>
          <code>version</code> is 1. It grows when a field goes or changes its meaning. New fields may come at
          any time: pass over what you do not know.
        </li>
        <li>
          Times are UTC, as in <code>2026-11-20T17:00:00.000Z</code>. Hashes are Bungie’s, unsigned. Names and
          descriptions are Bungie’s texts; escape them.
        </li>
        <li>What is not known is null, or an empty list.</li>
      </ul>
      {FIELDS.map((group) => (
        <FieldList group={group} key={group.of} />
      ))}
    </div>
  );
}

function FieldList({ group: { of, fields } }: { group: FieldGroup }) {
  return (
    <section className="mb-8">
      <h2 className="label mb-2">{of}</h2>
      <dl className="divide-y divide-line border-line border-y">
        {fields.map(([name, words]) => (
          <div className="grid gap-x-6 py-1.5 sm:grid-cols-[11rem_minmax(0,1fr)]" key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd className="text-quiet">{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
