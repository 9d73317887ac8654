import { once } from "node:events";
import { createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import { test as base, expect } from "@playwright/test";
import { wordBrokenAnswers } from "./broken-answer.ts";

type Answering = (response: ServerResponse) => void;
interface Read {
  readonly answer: IncomingMessage;
  readonly text: string;
}

wordBrokenAnswers();

const test = base.extend<{ read: (answering: Answering, options?: object) => Promise<Read> }>({
  read: async ({ browserName: _ }, use) => {
    let answering: Answering = (response) => response.end();
    const server = createServer((_request, response) => answering(response));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as { port: number };
    await use(async (wanted, options = {}) => {
      answering = wanted;
      const [answer] = (await once(
        get({ host: "127.0.0.1", port, path: "/account", ...options }),
        "response",
      )) as [IncomingMessage];
      let text = "";
      for await (const chunk of answer) text += chunk;
      return { answer, text };
    });
    server.close();
  },
});

/** As Next answers with a page that threw: a document without words, in pieces. */
const blank: Answering = (response) => {
  response.statusCode = 500;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Encoding", "gzip");
  response.write("<html>");
  response.end("blank</html>");
};

test("a blank document with status 500 goes out with words, whole and in plain", async ({ read }) => {
  const { answer, text } = await read(blank);
  expect(answer.statusCode).toBe(500);
  expect(text).toContain("Something broke on our side");
  expect(text).not.toContain("blank");
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(Number(answer.headers["content-length"])).toBe(Buffer.byteLength(text));
});

test("whoever waits for the end of an answer hears of it, also when its words are others", async ({
  read,
}) => {
  const heard: string[] = [];
  await read((response) => {
    response.statusCode = 500;
    response.setHeader("Content-Type", "text/html");
    response.write("<html>", () => heard.push("a piece"));
    response.end("blank", () => heard.push("the end"));
  });
  await expect.poll(() => [...heard].sort()).toEqual(["a piece", "the end"]);
});

for (const [what, options, answering] of [
  [
    "another status",
    {},
    (response) => response.writeHead(404, { "content-type": "text/html" }).end("as it is"),
  ],
  ["what scripts ask for", { headers: { rsc: "1" } }, (response) => answer500(response, "text/html")],
  ["an action's answer", { headers: { "next-action": "x" } }, (response) => answer500(response, "text/html")],
  ["what is no document", {}, (response) => answer500(response, "application/json")],
] as const satisfies readonly [string, object, Answering][])
  test(`${what} passes as it is`, async ({ read }) => {
    expect((await read(answering, options)).text).toBe("as it is");
  });

function answer500(response: ServerResponse, type: string): void {
  response.statusCode = 500;
  response.setHeader("Content-Type", type);
  response.end("as it is");
}

test("who asks for the head alone gets the head of the words", async ({ read }) => {
  const { answer, text } = await read(blank, { method: "HEAD" });
  expect(answer.statusCode).toBe(500);
  expect(Number(answer.headers["content-length"])).toBeGreaterThan(1_000);
  expect(text).toBe("");
});
