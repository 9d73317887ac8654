/** Draws the page anew where it stands, with a new answer of Bungie's when `isFresh`; false when the site was not reached. */
type Refresh = (isFresh: boolean) => Promise<boolean>;

let draw: Refresh = async () => false;
let running: Promise<boolean> | null = null;
let again: { isFresh: boolean } | null = null;

export function setRefresh(refresh: Refresh): void {
  draw = refresh;
}

/**
 * Draws the page anew, never twice at once: who asks meanwhile gets the time after. Tells whether it was drawn.
 *
 * Readers within some seconds share an answer of Bungie's, unless it is to be `isFresh`.
 */
export function refreshPage(isFresh = false): Promise<boolean> {
  if (running) {
    again = { isFresh: isFresh || (again?.isFresh ?? false) };
    return running;
  }
  running = run(isFresh).finally(() => {
    running = null;
  });
  return running;
}

export function isRefreshing(): boolean {
  return running !== null;
}

async function run(isFresh: boolean): Promise<boolean> {
  again = null;
  const isDrawn = await draw(isFresh);
  return again ? run((again as { isFresh: boolean }).isFresh) : isDrawn;
}
