import type { LetterFacts } from "#lib/game/letter-facts.ts";
import { spliceLetters } from "#lib/mail/frozen-letters.ts";
import { renderEdition } from "#lib/mail/render-digest.tsx";
import { toCall } from "#lib/mail/send-letters.ts";
import { anEdition, aReader, usualFacts } from "#lib/mail/test-letters.ts";
import { seededChance } from "../../support/seeded-order.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";

const BATCH = 100;
const SEED = 7;
const WARM_UP = 20;
const BATCHES = 100;
/** 10,000 letters a second. */
const MOST_MS = 1_000;

/** Personal letters from their facts to the bytes of the call, beside `JSON.stringify` of the very same letters. */
export async function* measureWriting(): AsyncGenerator<Measurement> {
  const edition = anEdition();
  const { write, ...rendered } = await renderEdition(edition);
  const usual = usualFacts(edition.wares);
  const chance = seededChance(SEED);
  const from = "Ninefold <letter@ninefold.example>";
  const batchOf = (batch: number) => {
    const letters = Array.from({ length: BATCH }, (_, nth) => {
      const name = `reader-${batch}-${nth}`;
      const facts = withOtherCopies(usual, chance);
      return () =>
        write(aReader({ subscriptionId: name, address: `${name}@example.com`, kind: "personal", facts }));
    });
    // Whoever sends letters has the facts already: only from there on is it our work.
    return () => ({
      from,
      ...rendered,
      letters: letters.map((written) => written()).filter((letter) => letter !== null),
    });
  };
  const whole = spliceLetters(batchOf(0)());
  const times = { product: 0, yardstick: 0 };
  for (let batch = 0; batch < WARM_UP + BATCHES; batch++) {
    const written = batchOf(batch);
    const product = cpuOf(() => toCall(written()).giveBack());
    const yardstick = cpuOf(() => Buffer.from(JSON.stringify(whole)));
    if (batch < WARM_UP) continue;
    times.product += product;
    times.yardstick += yardstick;
  }
  yield toMeasurement({
    id: "P3",
    what: "10,000 personal letters written, joined and serialised, time of one core; their JSON.stringify alone",
    unit: "ms",
    ...{ ...times, limit: MOST_MS },
  });
}

/** Each reader's copies are others: a seventh of a stat's range up or down, of another power. */
function withOtherCopies({ facts }: LetterFacts, chance: () => number): LetterFacts {
  return {
    facts: facts.map((fact) => {
      const { best } = fact.own;
      if (!best) return fact;
      const stats = best.stats.map((stat) => {
        const mine = Math.max(0, stat.mine + Math.floor(chance() * 12) - 6);
        const verdict = stat.his > mine ? "better" : stat.his < mine ? "worse" : "same";
        return { ...stat, mine, verdict } as const;
      });
      const copy = { ...best.copy, power: 500 + Math.floor(chance() * 60) };
      return { ...fact, own: { ...fact.own, best: { ...best, copy, stats } } };
    }),
  };
}

/** Processor time: the collector's threads count too. Units: milliseconds. */
function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
