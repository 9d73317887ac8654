import type { CronItem, TaskSpec } from "graphile-worker";

// One import at a time, whoever asks for it.
const manifest = { queueName: "manifest", jobKey: "manifest" } as const;

/** What the worker does by the clock. Units: cron patterns, in UTC. Several workers run each tick once. */
export const schedule: CronItem[] = [
  { task: "manifest", match: "*/10 * * * *", options: { ...manifest, maxAttempts: 3, backfillPeriod: 0 } },
];

/** What the worker does when it starts. Bungie may be down just then, hence many attempts. */
export const startJobs: readonly { readonly task: string; readonly spec: TaskSpec }[] = [
  { task: "manifest", spec: { ...manifest, maxAttempts: 10 } },
];
