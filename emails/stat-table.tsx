import { slot } from "./letter-slots.ts";

// React's types know no `align` on rows; mail programs all do, and it is the shortest there is.
const TO_THE_RIGHT = { align: "right" };

/** A reader's best copy beside Xûr's roll, stat by stat. */
export function StatTable() {
  return (
    <table cellPadding={0} cellSpacing={0} className="s">
      <tbody>
        <tr className="q" {...TO_THE_RIGHT}>
          <th align="left">Stat</th>
          <th>X&ucirc;r&rsquo;s</th>
          <th>Yours</th>
          <th align="left">His is</th>
        </tr>
        {slot("rows")}
      </tbody>
    </table>
  );
}

/** `u` up, `d` down, `q` the same: the words say it as well. */
export function StatRow({ tone }: { tone: "u" | "d" | "q" }) {
  return (
    <tr {...TO_THE_RIGHT}>
      <th align="left">{slot("name")}</th>
      <td>{slot("his")}</td>
      <td>{slot("mine")}</td>
      <td align="left" className={tone}>
        {slot("words")}
      </td>
    </tr>
  );
}
