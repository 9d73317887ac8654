import { joinCrowd, type Member } from "./support/crowd.ts";
import { expect, test } from "./support/journey.ts";
import type { SandboxControls } from "./support/sandbox-controls.ts";
import { CANARY, createSecretSearch } from "./support/secret-search.ts";
import { manyAtOnce, pick, seededChance } from "./support/seeded-order.ts";
import { Traces } from "./support/traces.ts";

const REQUESTS = 240;
const AT_ONCE = 24;
const SELECT = /Select (Titan|Hunter|Warlock)/;
const holdsCanary = createSecretSearch([CANARY]);

/** One request to come: by whom, where to, how. A stranger has nobody's cookie, a trespasser asks for what is another's. */
interface Visit {
  readonly member: Member;
  readonly path: string;
  readonly how: "page" | "payload" | "conditional" | "stranger" | "trespass" | "action";
}

// The commonest are asked for most.
const HOWS: readonly Visit["how"][] = [
  "page",
  "page",
  "page",
  "payload",
  "payload",
  "conditional",
  "stranger",
  "trespass",
  "action",
];

const PAGES = [
  "/characters",
  "/inventory",
  "/account",
  "/account/sessions",
  "/account/export",
  "/account/delete",
  "/choose-membership",
  "/sign-out",
  "/digest",
  "/xur",
  "/about",
  "/",
];

function pathsOf({ itemKeys, planIds }: Member, chance: () => number): string[] {
  return [
    ...PAGES,
    ...(itemKeys.length > 0 ? [`/item/${pick(chance, itemKeys)}`, `/item/${pick(chance, itemKeys)}`] : []),
    ...planIds.flatMap((planId) => [`/moves/${planId}`, `/api/plans/${planId}`]),
  ];
}

function planVisits(crowd: readonly Member[], chance: () => number): Visit[] {
  return Array.from({ length: REQUESTS }, () => {
    const member = pick(chance, crowd);
    const how = pick(chance, HOWS);
    const whose =
      how === "trespass"
        ? pick(
            chance,
            crowd.filter((one) => one !== member),
          )
        : member;
    return { member, path: pick(chance, pathsOf(whose, chance)), how };
  });
}

/** Answers that come late or not at all, differently for each player, so that they overtake each other. */
async function slowDown(
  sandbox: SandboxControls,
  crowd: readonly Member[],
  seed: number,
  chance: () => number,
): Promise<string[]> {
  const faults = crowd.flatMap(({ inSandbox: { playerId } }, nth) => {
    const delayMs = Math.floor(chance() * 500);
    const late = { route: "*", kind: "delay", playerId, delayMs, probability: 0.6, seed: `${seed}` } as const;
    const down = { route: "GetProfile", kind: "code", code: 5, playerId, probability: 0.4 } as const;
    return nth % 3 === 0 ? [late, { ...down, seed: `${seed}` }] : [late];
  });
  const added = await Promise.all(faults.map((fault) => sandbox.addFault(fault)));
  return added.map(({ faultId }) => faultId);
}

async function ask(site: string, path: string, headers: Record<string, string>): Promise<Response> {
  const answer = await fetch(new URL(path, site), { headers, redirect: "manual" });
  const location = answer.headers.get("location");
  // Next gives every payload an address of its own.
  const isItsOwn = location !== null && headers.RSC && /[?&]_rsc/.test(location);
  return isItsOwn ? fetch(new URL(location, site), { headers, redirect: "manual" }) : answer;
}

const cookieOf = ({ visitor }: Member) => `ninefold.session=${visitor.cookie("session") ?? ""}`;

function send({ member, path, how }: Visit, site: string): Promise<Response> {
  const cookie = cookieOf(member);
  switch (how) {
    case "page":
    case "trespass":
      return ask(site, path, { cookie });
    case "payload":
      return ask(site, path, { cookie, RSC: "1" });
    case "conditional":
      return ask(site, path, { cookie, "if-none-match": "*", "if-modified-since": new Date().toUTCString() });
    case "stranger":
      return ask(site, path, {});
    case "action":
      return selectSomebody(member, site);
  }
}

/** Selects a character, where the page offers one; while Bungie is down, or without one, it does not. */
async function selectSomebody(member: Member, site: string): Promise<Response> {
  const { html } = await member.visitor.open("/characters");
  return SELECT.test(html)
    ? member.visitor.press("/characters", SELECT)
    : ask(site, "/characters", { cookie: cookieOf(member) });
}

/** Everything that is wrong with one answer, in words. */
async function faultsOf(visit: Visit, answer: Response, traces: Traces): Promise<string[]> {
  const { member, path, how } = visit;
  const whole = `${JSON.stringify([...answer.headers])}\n${await answer.text()}`;
  // What was asked for may be repeated, as in the way back after signing in; it tells nobody anything.
  const asked = path.split("/").at(-1) || path;
  const text = path.startsWith(`/${asked}`) ? whole : whole.replaceAll(asked, "");
  const owner = how === "stranger" ? null : member.key;
  const wrong = traces.foreignIn(text, owner).map((trace) => `shows ${trace}`);
  const isPage = answer.status === 200 && !path.startsWith("/api/") && how !== "stranger" && how !== "action";
  if (isPage && !text.includes(member.bungieName)) wrong.push("does not show its own player's name");
  if (answer.status === 304 || answer.status >= 500) wrong.push(`has status ${answer.status}`);
  if (!/no-store/.test(answer.headers.get("cache-control") ?? "")) wrong.push("may be kept by caches");
  if (answer.headers.has("etag")) wrong.push("has an etag, by which caches keep it");
  if (holdsCanary(text)) wrong.push("holds a token or key");
  return wrong.map((one) => `${how} ${path} for ${owner ?? "a stranger"} ${one}`);
}

test.slow();
test("of hundreds of requests at once, none shows a player anything of another", async ({
  sandbox,
  baseURL,
}) => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`interleaved sessions, SEED=${seed}`);
  const chance = seededChance(seed);
  const site = baseURL ?? "";
  const traces = new Traces();
  const suffix = Date.now().toString(36);
  const join = (template: Parameters<typeof joinCrowd>[3]["template"], name: string) =>
    joinCrowd(sandbox, site, traces, { template, name: `${name} ${suffix}` });
  const crowd = await Promise.all([
    join("no-clan", "Twin"),
    join("no-clan", "Twin"),
    join("rich", "Ada"),
    join("one-character", "Bea"),
    join("two-memberships", "Cleo"),
    join("cross-saved", "Dora"),
    join("brand-new", "Esra"),
    join("private", "Fay"),
  ]);
  const plans = crowd.filter(({ planIds }) => planIds.length > 0);
  expect(plans.length, "players with a plan").toBeGreaterThanOrEqual(4);

  const faultIds = await slowDown(sandbox, crowd, seed, chance);
  const wrong: string[] = [];
  let answered = 0;
  await manyAtOnce(AT_ONCE, planVisits(crowd, chance), async (visit) => {
    wrong.push(...(await faultsOf(visit, await send(visit, site), traces)));
    answered += 1;
  });
  for (const faultId of faultIds) await sandbox.removeFault(faultId);
  expect(wrong).toEqual([]);
  expect(answered).toBe(REQUESTS);

  // Whoever has signed out is a stranger, whatever cookie they still send, while the others go on.
  const [gone, ...staying] = crowd;
  if (!gone) throw new Error("nobody came");
  const kept = cookieOf(gone);
  await gone.visitor.press("/sign-out", /Sign out/);
  const afterwards = pathsOf(gone, chance).map((path): Visit => ({ member: gone, path, how: "stranger" }));
  const others = staying.map((member): Visit => ({ member, path: "/inventory", how: "page" }));
  await manyAtOnce(AT_ONCE, [...afterwards, ...others], async (visit) => {
    const answer = visit.member === gone ? ask(site, visit.path, { cookie: kept }) : send(visit, site);
    wrong.push(...(await faultsOf(visit, await answer, traces)));
  });
  expect(wrong, "after one of them signed out").toEqual([]);
});
