import {
  defineConfig,
  devices,
  type PlaywrightTestOptions,
  type PlaywrightWorkerOptions,
  type Project,
} from "@playwright/test";
import type { PictureOptions } from "./e2e/support/pictures-test.ts";

const siteUrl = process.env.AUTH_URL ?? "http://localhost:3000";
const executablePath = process.env.CHROMIUM_PATH || undefined;

const CLOCK_JOURNEYS = ["digest.spec.ts", "xur.spec.ts"];
const LEAKS = ["secrets.spec.ts"];

const journeys: Project<PlaywrightTestOptions, PlaywrightWorkerOptions & PictureOptions> = {
  testDir: "./e2e",
  timeout: 90_000,
  use: {
    ...devices["Desktop Chrome"],
    baseURL: siteUrl,
    // A trace of a page with hundreds of tiles takes as long as the journey itself: ask for it with `--trace on`.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { executablePath, args: ["--disable-background-networking"] },
  },
};

export default defineConfig<object, PictureOptions>({
  fullyParallel: true,
  forbidOnly: true,
  // More than two cores have work for: many tests wait for deadlines, paces and processes that start.
  workers: 3,
  reporter: [["list"], ["./e2e/run/tally-reporter.ts"]],
  outputDir: ".data/test-results",
  expect: { timeout: 10_000 },
  projects: [
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
      testIgnore: ["lib/flows/**", "lib/jobs/**", "lib/db/**", "node_modules/**"],
      timeout: 30_000,
    },
    {
      name: "flows",
      testDir: "./lib",
      testMatch: ["flows/**/*.test.ts", "jobs/**/*.test.ts", "db/**/*.test.ts"],
      timeout: 60_000,
    },
    {
      ...journeys,
      name: "journeys",
      testMatch: ["*.spec.ts", "sandbox/**/*.spec.ts"],
      testIgnore: [...CLOCK_JOURNEYS, ...LEAKS],
    },
    // The sandbox has one clock for all: who sets it walks when everybody else is home.
    {
      ...journeys,
      name: "clock-journeys",
      testMatch: CLOCK_JOURNEYS,
      workers: 1,
      dependencies: ["journeys"],
      use: { ...journeys.use, withPictures: true },
    },
    // What all of them left in logs, database and build is searched for their secrets.
    { ...journeys, name: "leaks", testMatch: LEAKS, dependencies: ["journeys", "clock-journeys"] },
  ],
});
