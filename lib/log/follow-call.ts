import { log } from "./log.ts";
import { noteSpent } from "./server-timing.ts";
import { inSpan } from "./spans.ts";

/** A call to the outside, by the name of whoever is called and what is asked; never by an address with ids. */
export interface OutsideCall {
  readonly to: "bungie" | "resend";
  readonly endpoint: string;
}

/** Makes a call to the outside and tells the log and the trace how it went; `factsOf` picks the answer's numbers: its
 * status, and Bungie's code. */
export function followCall<T>(
  { to, endpoint }: OutsideCall,
  work: () => Promise<T>,
  factsOf: (answer: T) => { readonly status: number; readonly code?: number },
): Promise<T> {
  return inSpan(`${to} ${endpoint}`, { "ninefold.call": endpoint }, async (span) => {
    const startedMs = performance.now();
    const facts = () => {
      const ms = Math.round(performance.now() - startedMs);
      noteSpent(to, ms);
      return { what: to, endpoint, ms };
    };
    try {
      const answer = await work();
      const { status, code } = factsOf(answer);
      span.setAttribute("http.response.status_code", status);
      if (code !== undefined) span.setAttribute("ninefold.code", code);
      log.info({ ...facts(), status, code }, "Called");
      return answer;
    } catch (err) {
      log.warn({ ...facts(), err }, "Called in vain");
      throw err;
    }
  });
}
