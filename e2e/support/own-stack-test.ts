import { test as base } from "@playwright/test";

/** Settings of a stack that only some journeys use, as its processes were started with. */
export type StackSettings = Readonly<Record<string, string>>;

export interface StackOptions {
  /** Null: the stack that all journeys share. */
  ownSettings: StackSettings | null;
}

interface OwnStack {
  ownStack: undefined;
}

/** Journeys that speak with the stack their project names; on for every journey. */
export const test = base.extend<object, StackOptions & OwnStack>({
  ownSettings: [null, { option: true, scope: "worker" }],
  // A process of the runner works for one project alone, so what it reads of its environment may be that project's.
  // Playwright hands it on to projects that depend on this one: `playwright.config.ts` sets all back for them.
  ownStack: [
    async ({ ownSettings }, use) => {
      Object.assign(process.env, ownSettings);
      await use(undefined);
    },
    { scope: "worker", auto: true },
  ],
});
