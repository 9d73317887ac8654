"use client";

import { useEffect, useRef, useState } from "react";
import { HELP, type HelpRow } from "./help-rows.ts";
import { areKeysOff, setKeysOff } from "./key-setting.ts";

/** The list of keys, and the switch that turns single ones off. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape and the button
    <dialog
      aria-labelledby="help-title"
      className="help-dialog panel"
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      onClose={onClose}
      ref={dialog}
    >
      <div className="p-5">
        <div className="flex items-baseline justify-between gap-4">
          <h2 className="font-semibold text-lead" id="help-title">
            Keys
          </h2>
          <button className="button-quiet" onClick={() => dialog.current?.close()} type="button">
            Close
          </button>
        </div>
        <KeySwitch />
        {HELP.map(({ title, rows }) => (
          <section className="mt-5" key={title}>
            <h3 className="label mb-1">{title}</h3>
            <dl>
              {rows.map((row) => (
                <Row key={row.does} row={row} />
              ))}
            </dl>
          </section>
        ))}
        <p className="mt-5 text-quiet text-small">
          What a search can ask stands in{" "}
          <a className="link" href="/search-help">
            the search help
          </a>
          .
        </p>
      </div>
    </dialog>
  );
}

function Row({ row: { keys, does, orElse } }: { row: HelpRow }) {
  return (
    <div className="help-row">
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>
        {does}
        <span className="block text-quiet">{orElse ?? ""}</span>
      </dd>
    </div>
  );
}

function KeySwitch() {
  const [isOff, setIsOff] = useState(areKeysOff);
  return (
    <label className="mt-3 flex items-start gap-2 text-small">
      <input
        checked={!isOff}
        className="mt-1"
        onChange={({ target }) => {
          setKeysOff(!target.checked);
          setIsOff(!target.checked);
        }}
        type="checkbox"
      />
      <span>
        Single keys act anywhere on the page
        <span className="block text-quiet">
          Turn this off if you speak to your computer or hit keys by accident. Keys on an item keep working.
        </span>
      </span>
    </label>
  );
}
