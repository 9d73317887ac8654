import type { ItemView } from "#lib/flows/load-item.ts";
import type { Item } from "#lib/game/item.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import type { ShownSocket, SocketKind } from "#lib/game/socket-groups.ts";
import { PlugIcon } from "./plug-icon.tsx";

interface SocketProps {
  readonly view: ItemView;
  readonly origin: string;
}

const WEAPON = 3;
const TITLES: Readonly<Record<SocketKind, string>> = {
  intrinsic: "Intrinsic",
  perks: "Perks",
  abilities: "Abilities",
  other: "Parts",
  mods: "Mods",
  cosmetics: "Look",
};

/** The exotic perk, or the frame: what the item is. */
export function Intrinsics({ view, origin }: SocketProps) {
  const { item, sockets, plugTexts } = view;
  const group = sockets.find(({ kind }) => kind === "intrinsic");
  if (!group) return null;
  return (
    <section>
      <h2 className="label mb-2">{intrinsicTitle(item)}</h2>
      <ul className="space-y-3">
        {group.sockets.map(({ socketIndex, plug }) => (
          <li className="flex gap-4" key={socketIndex}>
            <PlugIcon isRound={false} origin={origin} plug={plug} size={52} />
            <PlugWords plug={plug} text={plugTexts.get(plug.itemHash)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function intrinsicTitle({ definition }: Item): string {
  if (definition?.rarity === "exotic") return "Exotic perk";
  return definition?.itemType === WEAPON ? "Frame" : TITLES.intrinsic;
}

/** Perks, abilities, mods: each socket with what is in it and what this copy could have instead. */
export function SocketSections({ view: { sockets, plugTexts }, origin }: SocketProps) {
  const groups = sockets.filter(({ kind }) => kind !== "intrinsic" && kind !== "cosmetics");
  return groups.map(({ kind, sockets: mine }) => (
    <section key={kind}>
      <h2 className="label mb-2">{TITLES[kind]}</h2>
      <ul className="divide-y divide-line border-line border-y">
        {mine.map((socket) => (
          <Socket
            isRound={kind === "perks"}
            key={socket.socketIndex}
            origin={origin}
            socket={socket}
            texts={plugTexts}
          />
        ))}
      </ul>
    </section>
  ));
}

function Socket({
  socket: { plug, isEnabled, alternatives },
  texts,
  origin,
  isRound,
}: {
  socket: ShownSocket;
  texts: ReadonlyMap<number, string>;
  origin: string;
  isRound: boolean;
}) {
  return (
    <li className="py-2.5">
      <div className="flex gap-3">
        <PlugIcon isOn={alternatives.length > 0} isRound={isRound} origin={origin} plug={plug} size={36} />
        <PlugWords isEnabled={isEnabled} plug={plug} text={texts.get(plug.itemHash)} />
      </div>
      {alternatives.length > 0 ? (
        <ul aria-label={`Instead of ${plug.name}`} className="mt-1.5 space-y-0.5 pl-12">
          {alternatives.map((other) => (
            <Alternative
              isRound={isRound}
              key={other.itemHash}
              origin={origin}
              plug={other}
              text={texts.get(other.itemHash)}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Alternative({
  plug,
  text,
  origin,
  isRound,
}: {
  plug: ItemDefinition;
  text: string | undefined;
  origin: string;
  isRound: boolean;
}) {
  const line = (
    <span className="inline-flex items-center gap-2 align-middle text-quiet text-small">
      <PlugIcon isRound={isRound} origin={origin} plug={plug} size={24} />
      or {plug.name}
    </span>
  );
  if (!text) return <li>{line}</li>;
  return (
    <li>
      <details>
        <summary className="cursor-pointer marker:text-quiet hover:text-text">{line}</summary>
        <p className="mt-1 whitespace-pre-line pb-1 text-quiet text-small">{text}</p>
      </details>
    </li>
  );
}

function PlugWords({
  plug,
  text,
  isEnabled = true,
}: {
  plug: ItemDefinition;
  text: string | undefined;
  isEnabled?: boolean;
}) {
  return (
    <div className="min-w-0 text-small">
      <h3 className="font-semibold">
        {plug.name}
        {isEnabled ? null : <span className="font-normal text-quiet"> · not active now</span>}
      </h3>
      {text || plug.typeName ? (
        <p className="mt-0.5 whitespace-pre-line text-quiet">{text ?? plug.typeName}</p>
      ) : null}
    </div>
  );
}

/** Shaders and ornaments: last and small, since they change nothing. */
export function Cosmetics({ view: { sockets }, origin }: SocketProps) {
  const group = sockets.find(({ kind }) => kind === "cosmetics");
  if (!group) return null;
  return (
    <section>
      <h2 className="label mb-2">{TITLES.cosmetics}</h2>
      <ul className="flex flex-wrap gap-x-5 gap-y-2 text-quiet text-small">
        {group.sockets.map(({ socketIndex, plug }) => (
          <li className="flex items-center gap-2" key={socketIndex}>
            <PlugIcon isRound={false} origin={origin} plug={plug} size={28} />
            {plug.name}
          </li>
        ))}
      </ul>
    </section>
  );
}
