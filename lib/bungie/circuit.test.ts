import { expect, test } from "@playwright/test";
import { BrokenCircuitError } from "cockatiel";
import { Circuit } from "./circuit.ts";

const LOST = new Error("no answer");
const REFUSED = new Error("refused in words");

/** A circuit in a time of its own, and calls of it that end when they are told to. */
function aCircuit() {
  let nowMs = 0;
  let calls = 0;
  const circuit = new Circuit(
    (error) => error === LOST,
    () => nowMs,
  );
  const begin = () => {
    let settle: (error: Error | null) => void = () => undefined;
    const work = () =>
      new Promise<void>((resolve, reject) => {
        calls += 1;
        settle = (error) => (error ? reject(error) : resolve());
      });
    const done = circuit.execute(work).then(
      () => "answered",
      (error: unknown) => (error instanceof BrokenCircuitError ? "not sent" : "failed"),
    );
    const end = (error: Error | null) => {
      settle(error);
      return done;
    };
    return { answer: () => end(null), lose: () => end(LOST), refuse: () => end(REFUSED), done };
  };
  const kill = async () => {
    for (let n = 0; n < 8; n++) await begin().lose();
  };
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { begin, kill, pass, calls: () => calls };
}

test("ten minutes of a dead server get less than one call in two seconds, however many ask", async () => {
  const { begin, kill, calls, pass } = aCircuit();
  await kill();
  const before = calls();
  for (let ms = 0; ms < 600_000; ms += 50) {
    pass(50);
    const call = begin();
    await call.lose();
  }
  expect(calls() - before).toBeLessThanOrEqual(300);
  expect(calls() - before).toBeGreaterThan(250);
});

test("the first answer lets everybody through", async () => {
  const { begin, kill, pass } = aCircuit();
  await kill();
  expect(await begin().done).toBe("not sent");
  pass(2_200);
  expect(await begin().answer()).toBe("answered");
  expect(await begin().answer()).toBe("answered");
});

test("nobody waits for a probe that hangs, and the next one leaves beside it", async () => {
  const { begin, kill, pass } = aCircuit();
  await kill();
  pass(2_200);
  const hanging = begin();
  expect(await begin().done).toBe("not sent");
  pass(2_200);
  expect(await begin().answer()).toBe("answered");
  expect(await begin().answer()).toBe("answered");
  expect(await hanging.lose()).toBe("failed");
});

test("calls that were lost before the server was back do not stop those after it", async () => {
  const { begin, kill, pass } = aCircuit();
  const old = Array.from({ length: 20 }, begin);
  await kill();
  pass(2_200);
  await begin().answer();
  pass(1);
  for (const call of old) await call.lose();
  expect(await begin().answer()).toBe("answered");
});

test("a refusal in words is an answer", async () => {
  const { begin, calls } = aCircuit();
  for (let n = 0; n < 50; n++) expect(await begin().refuse()).toBe("failed");
  expect(calls()).toBe(50);
});

test("seven lost calls in a row are bad luck, eight are an outage", async () => {
  const { begin, pass } = aCircuit();
  for (let n = 0; n < 7; n++) await begin().lose();
  pass(1);
  await begin().answer();
  pass(1);
  for (let n = 0; n < 7; n++) await begin().lose();
  const eighth = begin();
  expect(await eighth.lose()).toBe("failed");
  expect(await begin().done).toBe("not sent");
});
