/** The known word that was most likely meant: one that begins so, else one a slip or two away; null when none is near. */
export function nearest(typed: string, known: readonly string[]): string | null {
  if (typed === "") return null;
  const begun = known.filter((word) => word.startsWith(typed)).sort((a, b) => a.length - b.length)[0];
  if (begun && typed.length > 2) return begun;
  let best: string | null = null;
  let least = Math.min(2, Math.floor(typed.length / 3)) + 1;
  for (const word of known) {
    const slips = slipsBetween(typed, word, least);
    if (slips < least) [best, least] = [word, slips];
  }
  return best;
}

/** Letters added, lost, changed or swapped with their neighbour between two words; `enough` when there are that many. */
function slipsBetween(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough) return enough;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return Math.min(enough, at(row, b.length));
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0;
