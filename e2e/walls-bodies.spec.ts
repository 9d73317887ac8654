import { ACTIONS } from "./support/action-doors.ts";
import type { ActionDoor, Belongings } from "./support/doors.ts";
import { type Knock, toActionCall, toMultipart, WAYS } from "./support/knock.ts";
import { actionIdOf, expect, test, type WalledSite } from "./support/walls-world.ts";

test.describe.configure({ mode: "default" });

const TWO_MB = 2_000_000;
const NESTED = `${"[".repeat(25_000)}${"]".repeat(25_000)}`;
const MILLION = `[${"0,".repeat(999_999)}0]`;
const REFUSED = [400, 404, 405, 409, 411, 413, 415];

const raw = (type: string | null, body: string, headers: Record<string, string> = {}): Knock => ({
  method: "POST",
  headers: { ...(type ? { "content-type": type } : {}), ...headers },
  body,
});

/** What no page of ours sends, as calls of one action by React's script. */
async function hostileCalls(actionId: string): Promise<[string, Knock][]> {
  const name = { "next-action": actionId };
  const multipart = async (...fields: [string, string][]): Promise<Knock> => {
    const packed = await toMultipart(fields);
    return { ...packed, headers: { ...packed.headers, ...name } };
  };
  const text = (body: string) => raw("text/plain;charset=UTF-8", body, name);
  return [
    ["2 MB of text", text("x".repeat(TWO_MB))],
    ["2 MB in a field", await multipart(["_1_a", "x".repeat(TWO_MB)], ["0", '["$K1"]'])],
    ["a million elements", text(MILLION)],
    ["a million elements in a field", await multipart(["0", MILLION])],
    ["nested lists", text(NESTED)],
    ["nested lists in a field", await multipart(["0", `[${NESTED},"$K1"]`])],
    ["nested objects", await multipart(["0", `[${'{"a":'.repeat(9_000)}1${"}".repeat(9_000)},"$K1"]`])],
    [
      "1,000 fields",
      await multipart(...Array.from({ length: 1_000 }, (_, i): [string, string] => [`${i}`, "x"])),
    ],
    ["arguments missing", await multipart(["0", "[]"])],
    ["no arguments at all", await multipart(["a", "b"])],
    ["null for a form", await multipart(["0", "[null]"])],
    ["no JSON", await multipart(["0", "[{"])],
    ["a promise of itself", await multipart(["0", '["$@1","$K1"]'], ["1", '"$@1"'])],
    ["a pointer to a prototype", await multipart(["0", '["$1:__proto__:constructor","$K1"]'], ["1", "{}"])],
    ["a huge number", await multipart(["0", `["$n${"9".repeat(40_000)}","$K1"]`])],
    ["JSON", raw("application/json", '[{"token":"x"}]', name)],
    ["a urlencoded form", raw("application/x-www-form-urlencoded", "a=b", name)],
    ["nothing", raw(null, "", name)],
    ["no boundary", raw("multipart/form-data", "zzz", name)],
    [
      "half a form",
      raw(
        "multipart/form-data; boundary=x",
        '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"]',
        name,
      ),
    ],
    ["null bytes", raw("multipart/form-data; boundary=x", "\0".repeat(500), name)],
    [
      "an action of nobody",
      {
        ...(await multipart(["0", '["$K1"]'])),
        headers: { ...(await toMultipart([["0", '["$K1"]']])).headers, "next-action": "0".repeat(42) },
      },
    ],
    [
      "an action under a nonsense name",
      raw("multipart/form-data; boundary=x", "", { "next-action": "../../etc/passwd" }),
    ],
    [
      "no length told",
      { ...text("[]"), headers: { ...name, "transfer-encoding": "chunked", "content-type": "text/plain" } },
    ],
    [
      "no length and 2 MB",
      { ...text("x".repeat(TWO_MB)), headers: { ...name, "transfer-encoding": "chunked" } },
    ],
  ];
}

/** The same as posted forms, without scripts. */
async function hostileForms(actionId: string): Promise<[string, Knock][]> {
  const id: [string, string] = [`$ACTION_ID_${actionId}`, ""];
  const bound = (list: string): [string, string][] => [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", JSON.stringify({ id: actionId, bound: "$@1" })],
    ["$ACTION_1:1", list],
  ];
  return [
    ["2 MB in a field", await toMultipart([id, ["token", "x".repeat(TWO_MB)]])],
    [
      "1,000 fields",
      await toMultipart([id, ...Array.from({ length: 1_000 }, (_, i): [string, string] => [`${i}`, ""])]),
    ],
    ["an action of nobody", await toMultipart([[`$ACTION_ID_${"0".repeat(42)}`, ""]])],
    ["an action under a nonsense name", await toMultipart([["$ACTION_ID_../x", ""]])],
    ["no action", await toMultipart([["a", "b"]])],
    ["bound to nested lists", await toMultipart(bound(NESTED))],
    ["bound to 20,000 elements", await toMultipart(bound(`[${"0,".repeat(19_999)}0]`))],
    ["bound to what never comes", await toMultipart(bound("[]").slice(0, 2))],
    ["a urlencoded form", raw("application/x-www-form-urlencoded", "a=b")],
    ["JSON", raw("application/json", NESTED)],
    ["nothing", raw(null, "")],
    ["no boundary", raw("multipart/form-data", "zzz")],
    [
      "half a form",
      raw("multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n1'),
    ],
  ];
}

async function isRefused(
  site: WalledSite,
  path: string,
  [what, hostile]: [string, Knock],
  cookie: string,
): Promise<void> {
  const headers = { origin: site.origin, cookie, ...hostile.headers };
  const { status, body } = await site.knock(path, { ...hostile, headers });
  const told = `${what} to ${path}: ${status} ${body.slice(0, 100)}`;
  expect(REFUSED, told).toContain(status);
  expect(body, told).not.toMatch(/\n\s+at |node_modules|ZodError|Internal Server Error/);
}

async function isAwake(site: WalledSite): Promise<void> {
  expect((await site.knock("/about")).status, "the next reader").toBe(200);
}

for (const [manner, hostiles] of [
  ["with scripts", hostileCalls],
  ["without scripts", hostileForms],
] as const) {
  test(`${manner}, no body makes an action fail: it is refused, and the site stays awake`, async ({
    site,
    visitor,
  }) => {
    const { cookie, has } = await visitor();
    const before = await site.rows(["lastSeenAt"]);
    // What is too large is refused before anybody looks which action it is for: once is enough.
    for (const door of ACTIONS)
      for (const hostile of await hostiles(actionIdOf(door.file, door.name)))
        if (door === ACTIONS[0] || (hostile[1].body?.length ?? 0) < TWO_MB / 2)
          await isRefused(site, door.at(has).split("?")[0] ?? "/", hostile, cookie);
    await isAwake(site);
    expect(await site.rows(["lastSeenAt"]), "the database").toEqual(before);
    expect(site.output, "the log").not.toMatch(/ZodError|RangeError|Maximum call stack/);
  });
}

const badHidden = (door: ActionDoor, has: Belongings) =>
  Object.entries(door.fields(has))
    .filter(([name]) => HIDDEN.includes(name))
    .flatMap(([name]) =>
      ["", "x".repeat(30_000), "../../etc/passwd", "'; drop table player; --", "\u0000"].map((bad) => ({
        ...door.fields(has),
        [name]: bad,
      })),
    );

/** Fields that nobody types in. */
const HIDDEN = ["characterId", "membershipId", "itemKey", "wish", "requestId", "handle", "planId"];

for (const way of WAYS) {
  test(`${way}, a hidden field that no page of ours fills in so ends in a page that says so`, async ({
    site,
    visitor,
  }) => {
    const { cookie, has } = await visitor();
    for (const door of ACTIONS)
      for (const fields of badHidden(door, has)) {
        const call = await toActionCall(way, actionIdOf(door.file, door.name), fields, door.takesAnswer);
        const answer = await site.knock(door.at(has), {
          ...call,
          headers: { ...call.headers, origin: site.origin, cookie },
        });
        const told = `${door.name} ${JSON.stringify(fields).slice(0, 120)}`;
        expect(answer.status, told).toBe(404);
        if (way === "without scripts") {
          expect(answer.body, told).toContain("There is nothing here");
          expect(answer.body, "the site's own frame").toMatch(/<html[\s\S]*Skip to content[\s\S]*<\/html>/);
        }
      }
  });
}

test("no body makes a route fail, and one-click unsubscribing needs nothing but its line", async ({
  site,
  visitor,
}) => {
  const { has } = await visitor();
  const path = `/api/unsubscribe?token=${has.unsubscribeToken}`;
  for (const [what, hostile] of [
    ["2 MB", raw("application/x-www-form-urlencoded", "a=".repeat(TWO_MB / 2))],
    ["2 MB of JSON", raw("application/json", MILLION)],
    ["no length", { ...raw(null, "a"), headers: { "transfer-encoding": "chunked" } }],
  ] as [string, Knock][])
    expect([411, 413], what).toContain((await site.knock(path, hostile)).status);
  const state = () =>
    site.services.db.subscription.findUnique({ where: { unsubscribeToken: has.unsubscribeToken } });
  expect((await state())?.state, "after what was refused").toBe("pending");
  const oneClick = raw("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
  expect((await site.knock(path, oneClick)).status).toBe(200);
  expect(
    (await site.knock(path, raw("multipart/form-data", NESTED))).status,
    "what nobody reads harms nobody",
  ).toBe(200);
  expect((await state())?.state).toBe("unsubscribed");
  await isAwake(site);
});
