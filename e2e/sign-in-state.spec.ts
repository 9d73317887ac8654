import { HttpVisitor } from "./support/http-visitor.ts";
import { expect, test } from "./support/journey.ts";

const MANY = 64;
const BITS_OF_A_CHARACTER = 6;

test("every sign-in has a state of its own, of URL-safe characters and with 128 bits of chance or more", async ({
  baseURL,
}) => {
  const states: string[] = [];
  for (let nth = 0; nth < MANY; nth++) {
    const address = await new HttpVisitor(baseURL ?? "").beginSignIn();
    states.push(address.searchParams.get("state") ?? "");
    // In the address itself too, not only after decoding: a `+` would come back from Bungie.net as a space.
    expect(/[?&]state=([^&]*)/.exec(address.search)?.[1]).toMatch(/^[\w.-]+$/);
  }
  expect(new Set(states).size).toBe(MANY);
  // A place where 64 states show more than 20 of the 64 characters is chance; a counter or a clock fills few of them.
  const shortest = Math.min(...states.map(({ length }) => length));
  const chancePlaces = Array.from({ length: shortest }, (_, place) => states.map((state) => state[place]))
    .map((seen) => new Set(seen).size)
    .filter((count) => count > 20).length;
  expect(chancePlaces * BITS_OF_A_CHARACTER).toBeGreaterThanOrEqual(128);
});
