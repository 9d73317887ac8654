import { expect, test } from "@playwright/test";
import { exportFileName } from "./export-file-name.ts";

const NOW = new Date("2026-11-22T23:59:00Z");

for (const [name, file] of [
  ["Ada Sundance#1234", "ninefold-ada-sundance-1234-2026-11-22.json"],
  ["Zoë Ünal#0042", "ninefold-zoe-unal-0042-2026-11-22.json"],
  ["光#7777", "ninefold-7777-2026-11-22.json"],
  ["光", "ninefold-account-2026-11-22.json"],
  ['"; filename="evil.exe\r\nSet-Cookie: a=b', "ninefold-filename-evil-exe-set-cookie-a-b-2026-11-22.json"],
] as const) {
  test(`an export's file is named after player and day, whatever the name holds: ${JSON.stringify(name)}`, () => {
    expect(exportFileName(name, NOW)).toBe(file);
  });
}
