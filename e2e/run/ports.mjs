// Finds ports. Only loopback is asked and used.
import { createServer } from "node:net";

export async function isFree(port) {
  for (const host of ["127.0.0.1", "::1", "0.0.0.0"]) if (!(await canListen(port, host))) return false;
  return true;
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * The port asked for by name, or the first free one from `preferred` on.
 * Throws when the one that was asked for is taken: somebody wanted that one and no other.
 */
export async function choosePort(name, preferred) {
  const asked = process.env[name];
  if (asked) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`${name}=${asked} is not a port number.`);
    if (!(await isFree(port)))
      throw new Error(`Port ${port} (${name}) is in use. Stop what uses it or set ${name} to another.`);
    return port;
  }
  for (let port = preferred; port < preferred + 100; port++) if (await isFree(port)) return port;
  throw new Error(`No free port between ${preferred} and ${preferred + 99}. Set ${name} to one.`);
}
