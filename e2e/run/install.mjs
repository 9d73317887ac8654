// Installs what a run needs and is not there yet. Runs before any package is installed: plain Node only.
import { existsSync, lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import { run } from "./processes.mjs";
import { step } from "./say.mjs";
import { projectDir } from "./settings.mjs";

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major >= 22 || (major === 20 && minor >= 12)) return;
  throw new Error(`Ninefold needs Node 20 from 20.12 on, or 22 and newer; this is ${process.versions.node}.`);
}

/** Installs the npm packages when they are missing or older than the lockfile. */
export async function installPackages() {
  requireNode();
  const installed = join(projectDir, "node_modules", ".package-lock.json");
  const lockfile = join(projectDir, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  refuseLinkedModules();
  await step("Installing packages (npm ci)", () =>
    run(npm(), ["ci", "--no-audit", "--no-fund"], { env: { npm_config_loglevel: "error" } }),
  );
}

/** `npm ci` empties what it finds first: through a link that would be another checkout's folder. */
function refuseLinkedModules() {
  const folder = join(projectDir, "node_modules");
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(
      `${folder} is a link, and npm ci would empty what it leads to. Remove the link, then try again.`,
    );
}

const npm = () => (process.platform === "win32" ? "npm.cmd" : "npm");

// The headless shell first: it draws no window, and takes half of the processor's time for each page.
const CHROMIUM_PATHS = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A Chromium to test with: one named, one found, Playwright's own, or Debian's package; null when Playwright's is used. */
export async function installChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH=${named} does not exist.`);
  const found = named ?? CHROMIUM_PATHS.find((path) => existsSync(path));
  if (found) return found;
  if (existsSync((await import("playwright")).chromium.executablePath())) return null;
  return step("Installing Chromium", async () => {
    const canApt = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
    try {
      await run(process.execPath, [
        join(projectDir, "node_modules/playwright/cli.js"),
        "install",
        "chromium",
        ...(canApt ? ["--with-deps"] : []),
      ]);
      return null;
    } catch (error) {
      if (!canApt)
        throw new Error(
          `no browser found, and Playwright's download failed. Install Chromium or set CHROMIUM_PATH.\n${error.message}`,
        );
    }
    await run("apt-get", ["update", "-q"]);
    return installDebianChromium();
  });
}

/** Older releases of Debian have no package of the headless shell. */
async function installDebianChromium() {
  const install = (name) => run("apt-get", ["install", "-y", "-q", "--no-install-recommends", name]);
  try {
    await install("chromium-headless-shell");
  } catch {
    await install("chromium");
  }
  return CHROMIUM_PATHS.find((path) => existsSync(path));
}
