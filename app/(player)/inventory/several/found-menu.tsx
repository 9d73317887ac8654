"use client";

import { useRef } from "react";
import { gearContext } from "../browser/gear-context.ts";
import { severalAddress } from "./several-address.ts";
import { type ChoicePlace, SeveralChoices } from "./several-choices.tsx";
import { SeveralForm } from "./several-form.tsx";

/** From the server, when it searched; else the browser knows the places. `requestId`: see SeveralForm. */
export type Drawn = { readonly places: readonly ChoicePlace[]; readonly requestId: string } | null;

interface MenuProps {
  readonly q: string;
  readonly count: number;
  readonly drawn: Drawn;
}

/** What can be done with all that the search finds, at once. */
export function FoundMenu({ q, count, drawn }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    // Else the same key empties the search as well.
    event.preventDefault();
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  return (
    <details className="view-menu found-menu" onKeyDown={close} ref={menu}>
      <summary className="button-quiet text-small">
        <span>
          <span className="max-sm:sr-only">With the </span>
          {count} found
        </span>
      </summary>
      <SeveralForm
        className="view-panel panel"
        label="With all that was found"
        q={q}
        requestId={drawn?.requestId ?? ""}
      >
        <SeveralChoices places={drawn?.places ?? placesOfPage()} />
        <a className="link text-small" href={severalAddress({ q })}>
          Choose among them
        </a>
      </SeveralForm>
    </details>
  );
}

function placesOfPage(): readonly ChoicePlace[] {
  return gearContext().places.map(({ key, name }) => ({ key, name: key === "vault" ? "Vault" : name }));
}
