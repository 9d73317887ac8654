import type { KeptRow } from "./kept-rows.ts";

/** What is kept, why, and for how long: a table where there is room, cards on a phone. */
export function KeptTable({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly KeptRow[];
}) {
  return (
    <table className="panel mt-8 block w-full max-w-[76rem] border-collapse text-left sm:table">
      <caption className="block px-4 pt-3 pb-2 text-left font-semibold text-lead sm:table-caption sm:px-0 sm:pt-0 sm:pb-3">
        {caption}
      </caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr className="label border-line border-b">
          <th className="px-4 py-2 font-semibold" scope="col">
            What
          </th>
          <th className="px-4 py-2 font-semibold" scope="col">
            What for
          </th>
          <th className="px-4 py-2 font-semibold" scope="col">
            For how long
          </th>
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map(({ what, why, until }) => (
          <tr className="block border-line border-t px-4 py-3 align-top sm:table-row sm:p-0" key={what}>
            <th className="block font-normal sm:table-cell sm:w-1/2 sm:px-4 sm:py-3" scope="row">
              {what}
            </th>
            <Cell title="What for">{why}</Cell>
            <Cell title="For how long">{until}</Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** On a phone each part says what it is; in the table the column does. */
function Cell({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <td className="mt-1.5 block text-quiet sm:mt-0 sm:table-cell sm:w-1/4 sm:px-4 sm:py-3">
      <span aria-hidden="true" className="block text-micro sm:hidden">
        {title}
      </span>
      {children}
    </td>
  );
}
