// The site is built in several parts that each have a copy of this file, so what was asked for is kept on the global.
const held = globalThis as { ninefoldOnQueued?: () => void };

/** Says what this process does when it has put a plan into the queue; a site beside a worker does nothing. */
export function onQueued(act: () => void): void {
  held.ninefoldOnQueued = act;
}

/** To be called when a plan was put into the queue for somebody to begin. */
export function tellQueued(): void {
  held.ninefoldOnQueued?.();
}
