import type { ReactNode } from "react";

interface SettingBoxProps {
  readonly name: string;
  readonly title: string;
  readonly isOn: boolean;
  /** What it does, below its name. */
  readonly children: ReactNode;
}

/** A setting that is on or off, as a row of a plain form. */
export function SettingBox({ name, title, isOn, children }: SettingBoxProps) {
  return (
    <div className="flex items-start gap-4 px-4 py-4">
      <input
        aria-describedby={`${name}-text`}
        className="mt-1 size-5 shrink-0 accent-accent-fill"
        defaultChecked={isOn}
        id={name}
        key={String(isOn)}
        name={name}
        type="checkbox"
        value="yes"
      />
      <div>
        <label className="font-semibold" htmlFor={name}>
          {title}
        </label>
        <p className="max-w-[64ch] text-quiet text-small" id={`${name}-text`}>
          {children}
        </p>
      </div>
    </div>
  );
}
