// What every page has to reach, of 100. Search engines are kept out of what is one player's own.
export const PUBLIC_MINIMUMS = { performance: 90, accessibility: 100, "best-practices": 95, seo: 95 };
export const OWN_MINIMUMS = { performance: 90, accessibility: 100, "best-practices": 95 };

/** Where the sandbox's rich player has some seven hundred items. */
export const PAGES = [
  { name: "Front page", path: "/", device: "phone", minimums: PUBLIC_MINIMUMS },
  { name: "Xûr", path: "/xur", device: "phone", minimums: PUBLIC_MINIMUMS },
  { name: "The letter", path: "/digest", device: "phone", minimums: PUBLIC_MINIMUMS },
  { name: "Questions", path: "/faq", device: "phone", minimums: PUBLIC_MINIMUMS },
  { name: "Inventory", path: "/inventory", device: "phone", isOwn: true, minimums: OWN_MINIMUMS },
  { name: "Inventory", path: "/inventory", device: "desk", isOwn: true, minimums: OWN_MINIMUMS },
];

/** What a page misses of its minimums, as words; empty when it reaches them all. */
export function missedBy({ minimums }, scores) {
  return Object.entries(minimums)
    .filter(([category, least]) => (scores[category] ?? 0) < least)
    .map(([category, least]) => `${category} ${scores[category] ?? "unknown"}, at least ${least}`);
}

/** The middle one of several runs, category by category: a busy machine makes single runs slow. */
export function medianScores(runs) {
  const categories = Object.keys(runs[0] ?? {});
  return Object.fromEntries(
    categories.map((category) => {
      const sorted = runs.map((scores) => scores[category]).sort((a, b) => a - b);
      return [category, sorted[Math.floor((sorted.length - 1) / 2)]];
    }),
  );
}
