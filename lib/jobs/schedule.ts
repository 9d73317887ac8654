import type { CronItem, TaskSpec } from "graphile-worker";

// One import at a time, whoever asks for it.
const manifest = { queueName: "manifest", jobKey: "manifest" } as const;
const letters = { queueName: "letters", jobKey: "letters", maxAttempts: 3, backfillPeriod: 0 } as const;

const xur = { jobKey: "xur", maxAttempts: 1, backfillPeriod: 0 } as const;

// Each minute around his coming (Friday) and his leaving (Tuesday), 17:00 UTC: the hours when people look.
const XUR_HOURS = {
  always: "*/15 * * * *",
  "before he comes": "50-59 16 * * 5",
  "when he comes": "* 17 * * 5",
  "after he came": "0-30 18 * * 5",
  "before he leaves": "55-59 16 * * 2",
  "when he leaves": "0-30 17 * * 2",
} as const;

/** What the worker does by the clock. Units: cron patterns, in UTC. Several workers run each tick once. */
export const schedule: CronItem[] = [
  { task: "manifest", match: "*/10 * * * *", options: { ...manifest, maxAttempts: 3, backfillPeriod: 0 } },
  // Xûr comes on Friday at 17:00 UTC, and Bungie has shown last week's wares for some seconds after (Bungie-net/api#1401).
  {
    task: "letters",
    match: "5,15,25,35,45,55 17-23 * * 5",
    options: letters,
    identifier: "letters on arrival",
  },
  {
    task: "lost-plans",
    match: "*/5 * * * *",
    options: { queueName: "lost-plans", jobKey: "lost-plans", maxAttempts: 1, backfillPeriod: 0 },
  },
  // When few are awake. Missed at most a day, then made up for.
  {
    task: "tidy",
    match: "20 4 * * *",
    options: { queueName: "tidy", jobKey: "tidy", maxAttempts: 3, backfillPeriod: 86_400_000 },
  },
  ...Object.entries(XUR_HOURS).map(([when, match]) => ({
    task: "xur",
    match,
    options: xur,
    identifier: `xur ${when}`,
  })),
  // What waited, was subscribed to later, or must be asked again.
  { task: "letters", match: "5 * * * *", options: letters, identifier: "letters every hour" },
];

/** What the worker does when it starts. Bungie may be down just then, hence many attempts. */
export const startJobs: readonly { readonly task: string; readonly spec: TaskSpec }[] = [
  { task: "manifest", spec: { ...manifest, maxAttempts: 10 } },
  { task: "xur", spec: { jobKey: "xur", maxAttempts: 3 } },
];
