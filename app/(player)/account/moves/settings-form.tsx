import type { MoveSettings } from "#lib/game/move-settings.ts";
import { SettingBox } from "../../../_ui/setting-box.tsx";
import { saveMoveSettingsAction } from "./actions.ts";

interface Setting {
  readonly name: keyof MoveSettings;
  readonly title: string;
  readonly text: string;
}

const SETTINGS: readonly Setting[] = [
  {
    name: "previewAlways",
    title: "Show every plan first",
    text: "Each move waits until you say “Carry out”. Otherwise only those wait that move or equip something you did not name.",
  },
  {
    name: "mayMoveOthers",
    title: "Make room by itself",
    text: "When a place is full, something you need least goes elsewhere; when a worn item leaves, another one is equipped in its slot; when a second exotic is to be worn, the first one makes way. Without this such a move is refused, and you read what stands in the way.",
  },
  {
    name: "putBack",
    title: "Put things back by itself",
    text: "What moved aside returns as soon as the room it made is free again. Otherwise you are offered it with a button.",
  },
];

/** Three boxes and a button: a plain form. */
export function SettingsForm({ settings }: { settings: MoveSettings }) {
  return (
    <form action={saveMoveSettingsAction} className="space-y-4">
      <div className="panel divide-y divide-line">
        {SETTINGS.map(({ name, title, text }) => (
          <SettingBox isOn={settings[name]} key={name} name={name} title={title}>
            {text}
          </SettingBox>
        ))}
      </div>
      <button className="button" type="submit">
        Save
      </button>
    </form>
  );
}
