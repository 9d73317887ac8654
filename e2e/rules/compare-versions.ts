const SHAPE = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/;

/**
 * Which of two versions comes first: negative when `one` does, 0 for equals. A prerelease comes before its release, and
 * its parts count as numbers where they are: beta.9 before beta.30. Throws for what is no version.
 *
 * Source: Semantic Versioning 2.0.0, §11, read 2026-11-22.
 */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [partsOf(one), partsOf(other)];
  const byNumbers = left.numbers.map((part, nth) => part - (right.numbers[nth] ?? 0)).find(Boolean);
  if (byNumbers) return byNumbers;
  if (left.prerelease.length === 0 || right.prerelease.length === 0)
    return right.prerelease.length - left.prerelease.length;
  return compareLists(left.prerelease, right.prerelease);
}

function partsOf(version: string) {
  const found = SHAPE.exec(version);
  if (!found) throw new Error(`"${version}" is no version.`);
  const [, major, minor, patch, prerelease] = found;
  return {
    numbers: [major, minor, patch].map(Number),
    prerelease: prerelease ? prerelease.split(".") : [],
  };
}

function compareLists(one: readonly string[], other: readonly string[]): number {
  for (const [nth, part] of one.entries()) {
    const against = other[nth];
    if (against === undefined) return 1;
    if (part !== against) return comparePart(part, against);
  }
  return one.length - other.length;
}

/** Numbers by their size and before words; words by their letters. */
function comparePart(one: string, other: string): number {
  const [isNumber, againstNumber] = [one, other].map((part) => /^\d+$/.test(part));
  if (isNumber && againstNumber) return Number(one) - Number(other);
  if (isNumber !== againstNumber) return isNumber ? -1 : 1;
  return one < other ? -1 : 1;
}
