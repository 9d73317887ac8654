"use client";

// Runs in the browser too, though nothing in it needs to: as a component of the server its whole markup would be sent
// a second time, as data.

/** On a narrow screen: which column to look at. Radio buttons and style alone, so it needs no script. */
export function ColumnSwitch({ names, openColumn }: { names: readonly string[]; openColumn: number }) {
  return (
    <fieldset className="column-switch">
      <legend className="sr-only">Show the gear of</legend>
      {names.map((name, column) => (
        <label key={name}>
          <input defaultChecked={column === openColumn} id={`show-${column}`} name="show" type="radio" />
          {name}
        </label>
      ))}
      <label>
        <input id="show-vault" name="show" type="radio" />
        Vault
      </label>
    </fieldset>
  );
}
