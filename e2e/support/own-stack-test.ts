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
  // A process of the runner works for one project alone, so what it reads of its environment may be that project's. It is
  // put back afterwards: the runner hands what a process leaves there on to projects that depend on this one.
  ownStack: [
    async ({ ownSettings }, use) => {
      const before = { ...process.env };
      Object.assign(process.env, ownSettings);
      await use(undefined);
      for (const name of Object.keys(ownSettings ?? {})) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    },
    { scope: "worker", auto: true },
  ],
});
