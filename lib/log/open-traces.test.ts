import { expect, test } from "@playwright/test";
import { TraceCollector } from "../../e2e/support/trace-collector.ts";
import { followJob } from "./follow-job.ts";
import { openTraces } from "./open-traces.ts";
import { newRequestId } from "./request-context.ts";
import { inFlow } from "./spans.ts";

test("a job and the flow it runs reach the collector under the click's id, a failure by its kind alone", async () => {
  const collector = await TraceCollector.start();
  const send = openTraces(collector.endpoint, "ninefold-test");
  const requestId = newRequestId();
  await followJob({ task: "plan", jobId: "7", attempt: 1, requestId }, () =>
    inFlow("carry-out-plan", async () => undefined),
  );
  const fails = () => inFlow("load-item", () => Promise.reject(new TypeError("s3cret")));
  await expect(fails()).rejects.toThrow(TypeError);
  await send();
  for (const told of ["job plan", "flow carry-out-plan", "flow load-item", "TypeError", requestId])
    expect(collector.text).toContain(told);
  expect(collector.text).not.toContain("s3cret");
  await collector.close();
});
