/** Draws the page anew where it stands; false when the site could not be reached. */
type Refresh = () => Promise<boolean>;

let draw: Refresh = async () => false;
let running: Promise<boolean> | null = null;
let isWantedAgain = false;

export function setRefresh(refresh: Refresh): void {
  draw = refresh;
}

/** Draws the page anew, never twice at once: who asks meanwhile gets the time after. Tells whether it was drawn. */
export function refreshPage(): Promise<boolean> {
  if (running) {
    isWantedAgain = true;
    return running;
  }
  running = run().finally(() => {
    running = null;
  });
  return running;
}

export function isRefreshing(): boolean {
  return running !== null;
}

async function run(): Promise<boolean> {
  let isDrawn: boolean;
  do {
    isWantedAgain = false;
    isDrawn = await draw();
  } while (isWantedAgain);
  return isDrawn;
}
