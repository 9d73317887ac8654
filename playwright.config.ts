import {
  defineConfig,
  devices,
  type PlaywrightTestOptions,
  type PlaywrightWorkerOptions,
  type Project,
} from "@playwright/test";
import type { StackOptions, StackSettings } from "./e2e/support/own-stack-test.ts";
import type { PictureOptions } from "./e2e/support/pictures-test.ts";

// Every process of the runner reads this file first. What another project's left in the environment is not for this one.
Object.assign(process.env, JSON.parse(process.env.SHARED_STACK ?? "{}"));

const siteUrl = process.env.AUTH_URL ?? "http://localhost:3000";
const executablePath = process.env.CHROMIUM_PATH || undefined;

/** The sandbox has one clock and one Xûr for all: journeys that set them have a whole stack of their own. */
const clockStack = JSON.parse(process.env.CLOCK_STACK ?? "null") as StackSettings | null;
const CLOCK_JOURNEYS = ["digest.spec.ts", "xur.spec.ts"];
const LEAKS = ["secrets.spec.ts"];

type JourneyOptions = PictureOptions & StackOptions;

const journeys: Project<PlaywrightTestOptions, PlaywrightWorkerOptions & JourneyOptions> = {
  testDir: "./e2e",
  timeout: 90_000,
  use: {
    ...devices["Desktop Chrome"],
    baseURL: siteUrl,
    // Each test has a browser of its own; only the journey about being offline needs the service worker in it.
    serviceWorkers: "block",
    // A trace of a page with hundreds of tiles takes as long as the journey itself: ask for it with `--trace on`.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { executablePath, args: ["--disable-background-networking"] },
  },
};

export default defineConfig<object, JourneyOptions>({
  fullyParallel: true,
  forbidOnly: true,
  // More than two cores have work for: many tests wait for deadlines, paces and processes that start.
  workers: 3,
  reporter: [["list"], ["./e2e/run/tally-reporter.ts"]],
  outputDir: ".data/test-results",
  expect: { timeout: 10_000 },
  projects: [
    // What has to go one after the other begins first, and the many short ones fill what is left at the end.
    {
      ...journeys,
      name: "clock-journeys",
      testMatch: CLOCK_JOURNEYS,
      workers: 1,
      use: {
        ...journeys.use,
        baseURL: clockStack?.AUTH_URL ?? siteUrl,
        ownSettings: clockStack,
        withPictures: true,
      },
    },
    {
      ...journeys,
      name: "journeys",
      testMatch: ["*.spec.ts", "sandbox/**/*.spec.ts"],
      testIgnore: [...CLOCK_JOURNEYS, ...LEAKS],
    },
    {
      name: "flows",
      testDir: "./lib",
      testMatch: ["flows/**/*.test.ts", "jobs/**/*.test.ts", "db/**/*.test.ts", "commands/doctor*.test.ts"],
      timeout: 60_000,
    },
    {
      name: "rules",
      testDir: ".",
      testMatch: [
        "lib/**/*.test.ts",
        "emails/**/*.test.ts",
        "app/**/*.test.ts",
        "e2e/sandbox/**/*.test.ts",
        "e2e/rules/*.test.ts",
        "e2e/bench/**/*.test.ts",
        "e2e/soak/**/*.test.ts",
      ],
      testIgnore: [
        "lib/flows/**",
        "lib/jobs/**",
        "lib/db/**",
        "lib/commands/doctor*.test.ts",
        "node_modules/**",
      ],
      timeout: 30_000,
    },
    // What all of them left in logs, database and build is searched for their secrets.
    { ...journeys, name: "leaks", testMatch: LEAKS, dependencies: ["journeys", "clock-journeys"] },
  ],
});
