import { HttpVisitor, readable } from "./http-visitor.ts";
import type { PlayerTemplate, SandboxControls, SandboxPlayer } from "./sandbox-controls.ts";
import type { Traces } from "./traces.ts";

/** Somebody signed in to the site, and what they can open there. */
export interface Member {
  readonly key: string;
  readonly inSandbox: SandboxPlayer;
  readonly visitor: HttpVisitor;
  /** With its code, as the site's every page says it. */
  readonly bungieName: string;
  readonly itemKeys: readonly string[];
  readonly planIds: readonly string[];
}

let made = 0;

/** Signs somebody new in, gives them an address and a plan, and notes what is theirs alone. */
export async function joinCrowd(
  sandbox: SandboxControls,
  siteUrl: string,
  traces: Traces,
  wanted: { readonly template: PlayerTemplate; readonly name: string },
): Promise<Member> {
  made += 1;
  // Others join while this one waits.
  const nth = made;
  const key = `player ${nth} (${wanted.template})`;
  const inSandbox = await sandbox.makePlayer(wanted);
  const visitor = new HttpVisitor(siteUrl);
  const landed = await visitor.signIn(inSandbox);
  if (landed.pathname === "/choose-membership")
    await visitor.press(landed, /Use this account/).then((answer) => answer.text());
  const bungieName = await shownName(visitor, inSandbox.name);
  const address = `member-${nth}-${Date.now().toString(36)}@example.com`;
  await (await visitor.press("/digest", /Mail address/, { address })).text();
  const items = await sandbox.itemsOf(inSandbox.playerId);
  const itemKeys = items.flatMap(({ itemInstanceId }) => itemInstanceId ?? []);
  const planId = await askMove(visitor, inSandbox, items);
  const planIds = planId === null ? [] : [planId];
  traces.addWords(key, [bungieName, address]);
  traces.addIds(key, [inSandbox.bungieMembershipId, inSandbox.membershipId, ...itemKeys, ...planIds]);
  traces.addIds(
    key,
    inSandbox.characters.map(({ characterId }) => characterId),
  );
  return { key, inSandbox, visitor, bungieName, itemKeys, planIds };
}

async function shownName(visitor: HttpVisitor, name: string): Promise<string> {
  const page = readable((await visitor.open("/sign-out")).html);
  const at = page.indexOf(`${name}#`);
  if (at < 0) throw new Error(`${name} is not signed in: ${page.slice(0, 400)}`);
  return page.slice(at, at + name.length + "#0000".length);
}

/** Asks for one move out of the vault, as a browser without scripts. Null for who has nothing to move. */
async function askMove(
  visitor: HttpVisitor,
  { characters }: SandboxPlayer,
  items: Awaited<ReturnType<SandboxControls["itemsOf"]>>,
): Promise<string | null> {
  for (const { itemInstanceId } of items.filter(({ place }) => place === "vault").slice(0, 12)) {
    const page = await visitor.open(`/item/${itemInstanceId}`);
    const wish = characters
      .map(({ characterId }) => `move:${characterId}`)
      .find((one) => page.html.includes(one));
    if (!wish) continue;
    const answer = await visitor.press(`/item/${itemInstanceId}`, /Move to/, { wish });
    const [, planId = null] = /^\/moves\/(\w+)$/.exec(answer.headers.get("location") ?? "") ?? [];
    if (planId) return planId;
  }
  return null;
}
