import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { API_KEY } from "../sandbox.ts";
import { SandboxForTests } from "../sandbox-for-tests.ts";
import { acceptedPacking } from "./accepted-packing.ts";

const MANIFEST = "/Platform/Destiny2/Manifest/";

let sandbox: SandboxForTests;
test.beforeAll(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterAll(() => sandbox.close());

/** A request as written, without what fetch makes of it. */
function raw(path: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; bytes: Buffer }>(
    (resolve, reject) => {
      const { port } = new URL(sandbox.running.origin);
      const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes: Buffer.concat(chunks),
          }),
        );
      });
      asked.on("error", reject);
      asked.end();
    },
  );
}

const KEY = { "x-api-key": API_KEY };

test("paths are read in any case, and doubled slashes as one", async () => {
  for (const path of [
    "/platform/destiny2/manifest/",
    "//Platform//Destiny2/Manifest/",
    "/PLATFORM/DESTINY2/MANIFEST/",
  ])
    expect([path, (await raw(path, KEY)).status]).toEqual([path, 200]);
});

test("a platform address without its last slash is redirected to the one with it, query and all", async () => {
  const reply = await raw("/Platform/Destiny2/Manifest?lc=en&x=a?b", KEY);
  expect([reply.status, reply.headers.location]).toEqual([301, "/Platform/Destiny2/Manifest/?lc=en&x=a?b"]);
});

test("a browser may ask about any address, also an unknown one, and send what it names", async () => {
  for (const path of [MANIFEST, "/Platform/No/Such/Thing/", "/common/anything.json"]) {
    const reply = await sandbox.ask("OPTIONS", path, {
      headers: {
        origin: "https://site.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": "x-api-key, x-strange",
      },
    });
    expect(reply.status).toBe(204);
    expect(reply.headers.get("access-control-allow-origin")).toBe("https://site.example");
    const allowed = (reply.headers.get("access-control-allow-headers") ?? "").toLowerCase();
    for (const name of ["x-api-key", "authorization", "content-type", "accept", "x-strange"])
      expect(allowed).toContain(name);
    expect(reply.headers.get("vary")).toContain("Origin");
  }
});

test("refusals can be read by pages of other origins as well", async () => {
  for (const path of [
    "/Platform/User/GetMembershipsForCurrentUser/",
    "/Platform/No/Such/Thing/",
    "/Platform/%zz/",
  ]) {
    const reply = await sandbox.ask("GET", path, { headers: { origin: "https://site.example" } });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.headers.get("access-control-allow-origin")).toBe("https://site.example");
  }
});

test("controls are closed to pages of other origins and to strange names of this machine", async () => {
  const foreign = await sandbox.ask("POST", "/__sandbox/clock", {
    body: { real: true },
    headers: { origin: "https://evil.example" },
  });
  expect(foreign.status).toBe(403);
  expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
  expect((await raw("/__sandbox/players", { host: "evil.example" })).status).toBe(403);
  const own = { origin: sandbox.running.origin, "content-type": "application/json" };
  expect((await sandbox.ask("POST", "/__sandbox/clock", { body: { real: true }, headers: own })).status).toBe(
    200,
  );
});

for (const [header, packing] of [
  [undefined, null],
  ["gzip", "gzip"],
  ["br", "br"],
  ["gzip, deflate, br", "gzip"],
  ["br;q=1.0, gzip;q=0.8", "br"],
  ["gzip;q=0, br", "br"],
  ["gzip;q=0", null],
  ["*", "gzip"],
  ["*;q=0", null],
  ["gzip;q=0, *", "br"],
  ["identity", null],
  ["identity;q=1, gzip;q=0.5", null],
  ["deflate", null],
  ["GZIP;Q=0.5", "gzip"],
] as const)
  test(`Accept-Encoding "${header}" is answered with ${packing ?? "nothing packed"}`, async () => {
    expect(acceptedPacking(header)).toBe(packing);
    const headers = { ...KEY, ...(header !== undefined && { "accept-encoding": header }) };
    const reply = await raw(MANIFEST, headers);
    expect(reply.headers["content-encoding"] ?? null).toBe(packing);
    expect(reply.headers.vary).toContain("Accept-Encoding");
    const unpack =
      packing === "gzip" ? gunzipSync : packing === "br" ? brotliDecompressSync : (bytes: Buffer) => bytes;
    expect(JSON.parse(unpack(reply.bytes).toString()).ErrorCode).toBe(1);
  });

test("HEAD says what GET would, without a body", async () => {
  const [head, get] = [await raw(MANIFEST, KEY, "HEAD"), await raw(MANIFEST, KEY)];
  expect(head.bytes).toHaveLength(0);
  expect([head.status, head.headers["content-length"], head.headers["content-type"]]).toEqual([
    get.status,
    get.headers["content-length"],
    "application/json; charset=utf-8",
  ]);
});

test("a malformed escape, a broken body and a huge one are refused; the stand-in lives on", async () => {
  const escaped = await raw("/Platform/Destiny2/3/Profile/%E0%A4%A/", KEY);
  expect([escaped.status, JSON.parse(escaped.bytes.toString()).ErrorCode]).toEqual([400, 7]);
  const token = await sandbox.tokenFor("rich");
  const transfer = "/Platform/Destiny2/Actions/Items/TransferItem/";
  const broken = await sandbox.ask("POST", transfer, { token, body: '{"itemId":' });
  expect([broken.status, broken.json.ErrorCode]).toEqual([400, 7]);
  for (const body of ["null", "[]", "7", '"text"']) {
    const reply = await sandbox.ask("POST", transfer, { token, body });
    expect([body, Number(reply.json.ErrorCode) > 1]).toEqual([body, true]);
  }
  const huge = await sandbox.ask("POST", transfer, { token, body: `"${"x".repeat(5_000_000)}"` });
  expect(huge.status).toBe(413);
  expect((await raw(MANIFEST, KEY)).status).toBe(200);
});

test("a request line that is no address is refused, and a caller who leaves while sending does no harm", async () => {
  const port = Number(new URL(sandbox.running.origin).port);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.end("GET http://%%%/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
    );
    socket.on("data", (data) => resolve(String(data)));
    socket.on("error", reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  await new Promise<void>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(
        "POST /Platform/Destiny2/Actions/Items/TransferItem/ HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n{",
      );
      socket.destroy();
    });
    socket.on("close", () => resolve());
  });
  expect((await raw(MANIFEST, KEY)).status).toBe(200);
});

test("both loopback addresses answer, where the machine has both", async () => {
  const { port } = new URL(sandbox.running.origin);
  const hasIpv6 = Object.values(networkInterfaces()).some((own) =>
    own?.some(({ address }) => address === "::1"),
  );
  for (const host of ["127.0.0.1", ...(hasIpv6 ? ["[::1]"] : [])])
    expect([host, (await fetch(`http://${host}:${port}/__sandbox/health`)).status]).toEqual([host, 200]);
});

test("connections are kept open, and the Date is the sandbox's", async () => {
  await sandbox.control("POST", "clock", { now: "2027-03-05T17:00:00Z" });
  const reply = await raw(MANIFEST, KEY);
  expect(reply.headers.date).toContain("05 Mar 2027 17:0");
  expect(reply.headers["keep-alive"]).toBe("timeout=75");
  await sandbox.control("POST", "clock", { real: true });
});

test("an unknown platform call answers 501 in an envelope, an unknown page in a sentence", async () => {
  const platform = await sandbox.ask("GET", "/Platform/Destiny2/Nothing/");
  expect(platform.status).toBe(501);
  expect(platform.json).toMatchObject({ ErrorCode: 21, ErrorStatus: "NotFound", ThrottleSeconds: 0 });
  expect((await sandbox.ask("GET", "/nothing")).json.error).toContain("GET /nothing");
});
