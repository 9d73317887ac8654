import { type Measurement, toMeasurement } from "../measurement.ts";
import type { MeasuredSite } from "./measured-site.ts";

const TABS = 10;
const ITEMS = 700;
const SHARED_FOR_MS = 5_000;

/** One player opens ten tabs at once: how often Bungie is asked for the account. */
export async function* measureTenTabs(site: MeasuredSite): AsyncGenerator<Measurement> {
  const { player, cookie } = await site.signedIn(ITEMS);
  // Whatever was asked for before is shared no more.
  await new Promise((resolve) => setTimeout(resolve, SHARED_FOR_MS + 500));
  const { next } = await site.sandbox.requests();
  const open = async () => {
    const page = await fetch(`${site.origin}/inventory`, { headers: { cookie } });
    const isWhole = page.ok && (await page.text()).includes("/item/");
    if (!isWhole) throw new Error(`a tab was answered ${page.status} without any item`);
  };
  await Promise.all(Array.from({ length: TABS }, open));
  const { requests } = await site.sandbox.requests(next);
  const calls = requests.filter(
    ({ route, playerId }) => route === "GetProfile" && playerId === player.playerId,
  );
  yield toMeasurement({
    id: "P10",
    what: `one player, ${TABS} tabs at once: profile calls to Bungie; one tab asks once`,
    unit: "calls",
    product: calls.length,
    yardstick: 1,
    limit: 1,
  });
}
