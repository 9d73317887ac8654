import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ACTIONS } from "./support/action-doors.ts";
import { type ActionDoor, PAGES, ROUTES } from "./support/doors.ts";
import { type Answer, type Knock, toActionCall, WAYS, type Way } from "./support/knock.ts";
import {
  actionIdOf,
  builtActions,
  expect,
  test,
  type Visitor,
  type WalledSite,
} from "./support/walls-world.ts";

// One site for all of them: each world is a process, a database and a sandbox.
test.describe.configure({ mode: "default" });

/** What reading may note, and what is cleared by time. */
const NOTED = ["lastSeenAt", "updatedAt"];

interface Try {
  readonly way: Way;
  /** Whose things are named. */
  readonly of: Visitor;
  /** Whose cookie goes with it; nobody's when left out. */
  readonly as?: Visitor;
  readonly headers?: Readonly<Record<string, string>>;
}

async function callAction(
  site: WalledSite,
  door: ActionDoor,
  { way, of, as, headers }: Try,
): Promise<Answer> {
  const call = await toActionCall(
    way,
    actionIdOf(door.file, door.name),
    door.fields(of.has),
    door.takesAnswer,
  );
  const cookie: Record<string, string> = as ? { cookie: as.cookie } : {};
  return site.knock(door.at(of.has), {
    ...call,
    headers: { ...call.headers, origin: site.origin, ...cookie, ...headers },
  });
}

/** Makes the call and proves that nobody was asked for it and nothing was written. */
async function nothingHappens<T>(site: WalledSite, work: () => Promise<T>): Promise<T> {
  const before = await site.rows(NOTED);
  const { done, calls } = await site.callsDuring(work);
  expect(calls, "calls to Bungie or Resend").toEqual([]);
  expect(await site.rows(NOTED), "the database").toEqual(before);
  return done;
}

/** Sent to sign in, by a redirect or by the word that React's script follows. */
function leadsToSignIn({ headers, body }: Answer): boolean {
  const written = /NEXT_REDIRECT;\w+;([^;]+)/.exec(body)?.[1];
  const target = String(headers.location ?? headers["x-action-redirect"] ?? written ?? "");
  return /^(http:\/\/localhost:\d+)?\/sign-in(\?|;|$)/.test(target);
}

/** Next sends what React's script reads to the same address first, with a number that names what was asked for. */
async function knockTwice(site: WalledSite, path: string, wanted: Knock): Promise<Answer> {
  const first = await site.knock(path, wanted);
  const { location = "" } = first.headers;
  return /[?&]_rsc/.test(location) ? site.knock(location, wanted) : first;
}

const nameOf = ({ name, file }: ActionDoor) => `${name} of ${file}`;

test("the build has the actions of the table and no other", () => {
  expect(new Set(builtActions())).toEqual(new Set(ACTIONS.map(({ file, name }) => `${file} ${name}`)));
});

for (const way of WAYS) {
  test(`${way}, each action lets its own player in`, async ({ site, visitor }) => {
    for (const door of ACTIONS) {
      const owner = await visitor();
      const before = await site.rows(NOTED);
      const { done, calls } = await site.callsDuring(() =>
        callAction(site, door, { way, of: owner, as: owner }),
      );
      expect([200, 303], `${nameOf(door)} answers ${done.status}: ${done.body.slice(0, 200)}`).toContain(
        done.status,
      );
      const after = await site.rows(NOTED);
      if ("writes" in door.opens)
        expect(after[`public.${door.opens.writes}`], nameOf(door)).not.toEqual(
          before[`public.${door.opens.writes}`],
        );
      else if ("calls" in door.opens) expect(calls, nameOf(door)).not.toEqual([]);
      else
        expect(String(done.headers.location ?? done.headers["x-action-redirect"])).toMatch(
          door.opens.leadsTo,
        );
    }
  });

  test(`${way}, no player's action opens without a session`, async ({ site, visitor }) => {
    const owner = await visitor();
    for (const door of ACTIONS.filter(({ who }) => who === "player"))
      await nothingHappens(site, async () => {
        for (const cookie of ["", "ninefold.session=made-up", "ninefold.session="]) {
          const headers: Record<string, string> = cookie ? { cookie } : {};
          const answer = await callAction(site, door, { way, of: owner, headers });
          expect(leadsToSignIn(answer), `${nameOf(door)} answers ${answer.status}`).toBe(true);
        }
      });
  });

  test(`${way}, no action takes another player's things`, async ({ site, visitor }) => {
    const [owner, stranger] = [await visitor(), await visitor()];
    for (const door of ACTIONS.filter(({ who, names }) => who === "player" && names.length > 0)) {
      const mixtures = door.names.map((name) => ({
        ...owner,
        has: { ...stranger.has, [name]: owner.has[name] },
      }));
      await nothingHappens(site, async () => {
        for (const of of [owner, ...mixtures]) {
          const answer = await callAction(site, door, { way, of, as: stranger });
          expect(answer.status, nameOf(door)).toBeLessThan(500);
          expect(answer.body, nameOf(door)).not.toContain(owner.has.planId);
        }
      });
    }
  });

  test(`${way}, no action opens to another site's page`, async ({ site, visitor }) => {
    const owner = await visitor();
    const evil = "https://evil.example";
    const foreign: Record<string, Record<string, string>> = {
      "another origin": { origin: evil },
      "another port": { origin: "http://localhost:1" },
      "no origin at all to speak of": { origin: "null" },
      "a forwarded host": { origin: evil, "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
      "a Forwarded header": { origin: evil, forwarded: "host=evil.example;proto=https" },
      "another Host": { origin: evil, host: "evil.example" },
      "its own word": { origin: "", "sec-fetch-site": "cross-site" },
      "a sister's word": { origin: "", "sec-fetch-site": "same-site" },
    };
    for (const door of ACTIONS)
      await nothingHappens(site, async () => {
        for (const [what, headers] of Object.entries(foreign)) {
          const answer = await callAction(site, door, { way, of: owner, as: owner, headers });
          expect(answer.status, `${nameOf(door)} from ${what}`).toBe(403);
        }
      });
  });
}

test("a write without an Origin that the browser calls cross-site is refused", async ({ site, visitor }) => {
  const owner = await visitor();
  const door = ACTIONS.find(({ name }) => name === "signOutAction");
  if (!door) throw new Error("there is a way to sign out");
  for (const way of WAYS) {
    const call = await toActionCall(way, actionIdOf(door.file, door.name), {});
    const headers = { ...call.headers, cookie: owner.cookie, "sec-fetch-site": "cross-site" };
    const answer = await nothingHappens(site, () => site.knock("/sign-out", { ...call, headers }));
    expect(answer.status).toBe(403);
  }
});

test("a spoofed Host leads none of our own calls elsewhere", async ({ site, visitor }) => {
  const owner = await visitor();
  const heard: string[] = [];
  const listener = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.end();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => listener.once("listening", resolve));
  const host = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const door = ACTIONS.find(({ name }) => name === "confirmAction");
  if (!door) throw new Error("there is a way to confirm");
  const claims: Record<string, string>[] = [
    { host },
    { "x-forwarded-host": host },
    { forwarded: `host=${host}` },
  ];
  const call = await toActionCall("with scripts", actionIdOf(door.file, door.name), door.fields(owner.has));
  for (const claim of claims) {
    await callAction(site, door, { way: "with scripts", of: owner, as: owner, headers: claim });
    // To a page that does not hold this action, which Next hands on to one that does.
    await site.knock("/about", { ...call, headers: { ...call.headers, cookie: owner.cookie, ...claim } });
    await site.knock("/inventory", { headers: { cookie: owner.cookie, ...claim } });
  }
  listener.close();
  expect(heard, "calls to the host that was made up").toEqual([]);
});

test("no player's page or route opens without a session, and none asks Bungie for it", async ({
  site,
  visitor,
}) => {
  const owner = await visitor();
  const bypass = { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" };
  const disguises: [string, Record<string, string>][] = [
    ["GET", {}],
    ["HEAD", {}],
    ["GET", bypass],
    ["GET", { rsc: "1" }],
    ["GET", { rsc: "1", "next-router-prefetch": "1" }],
  ];
  await nothingHappens(site, async () => {
    for (const { path } of PAGES.filter(({ who }) => who === "player"))
      for (const [method, headers] of disguises) {
        const answer = await knockTwice(site, path(owner.has), { method, headers });
        const told = `${method} ${path(owner.has)} with ${JSON.stringify(headers)} answers ${answer.status}`;
        // A prefetch stops at the frame; whoever follows the link is sent to sign in then.
        expect(leadsToSignIn(answer) || "next-router-prefetch" in headers, told).toBe(true);
        for (const theirs of [owner.has.bungieName, owner.has.characterId])
          expect(answer.body, told).not.toContain(theirs);
      }
    for (const { path, method } of ROUTES.filter(({ who }) => who === "player")) {
      const answer = await site.knock(path(owner.has), { method });
      expect(answer.status === 401 || leadsToSignIn(answer), path(owner.has)).toBe(true);
    }
  });
});

test("no page or route shows what is another player's", async ({ site, visitor }) => {
  const [owner, stranger] = [await visitor(), await visitor()];
  const headers = { cookie: stranger.cookie };
  for (const { path, names, file } of [...PAGES, ...ROUTES].filter(({ who }) => who === "player")) {
    const answer = await site.knock(path(owner.has), { headers });
    const theirs = [
      owner.has.bungieName,
      owner.has.characterId,
      owner.has.membershipId,
      owner.has.sessionHandle,
    ];
    for (const secret of theirs) expect(answer.body, file).not.toContain(secret);
    if (names.includes("planId")) expect(answer.status, file).toBe(404);
  }
});

test("the scheduler's door opens to its secret alone", async ({ site, visitor }) => {
  const { cookie } = await visitor();
  const secret = site.services.env.CRON_SECRET;
  const path = "/api/cron/xur-digest";
  const refused: readonly (readonly [string, Knock])[] = [
    [path, {}],
    [path, { headers: { cookie } }],
    [`${path}?secret=${secret}&authorization=Bearer%20${secret}&token=${secret}`, {}],
    [path, { headers: { authorization: secret } }],
    [path, { headers: { authorization: "Bearer" } }],
    [path, { headers: { authorization: "Bearer " } }],
    [path, { headers: { authorization: "Bearer undefined" } }],
    [path, { headers: { authorization: `bearer ${secret}` } }],
    [path, { headers: { authorization: `Bearer ${secret.slice(0, -1)}` } }],
    [path, { headers: { authorization: `Bearer ${secret}x` } }],
    [path, { headers: { authorization: `Basic ${Buffer.from(`x:${secret}`).toString("base64")}` } }],
    [path, { headers: { "x-vercel-cron": "1", "x-cron-secret": secret } }],
    [path, { method: "HEAD" }],
  ];
  await nothingHappens(site, async () => {
    for (const [address, wanted] of refused) {
      const answer = await site.knock(address, wanted);
      expect(answer.status, JSON.stringify([address, wanted])).toBe(401);
      expect(answer.body).not.toContain(secret);
    }
  });
  const { status } = await site.knock(path, { headers: { authorization: `Bearer ${secret}` } });
  expect([200, 503], "the right secret").toContain(status);
});

test("a letter's link opens its own subscription and no other", async ({ site, visitor }) => {
  const [owner, stranger] = [await visitor(), await visitor()];
  for (const door of ACTIONS.filter(({ who }) => who === "link")) {
    const made = {
      ...owner,
      has: {
        ...owner.has,
        ...{ confirmToken: "A".repeat(43), unsubscribeToken: "A".repeat(43), letterToken: "A".repeat(43) },
      },
    };
    for (const way of WAYS)
      await nothingHappens(site, () => callAction(site, door, { way, of: made, as: stranger }));
  }
  const answer = await nothingHappens(site, () =>
    site.knock(`/api/unsubscribe?token=${"A".repeat(43)}`, { method: "POST" }),
  );
  expect(answer.status).toBe(404);
});
