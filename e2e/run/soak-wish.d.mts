export function soakSubjects(folder?: string): string[];
export function readSoakWish(
  words: readonly string[],
  known: readonly string[],
): { subject: string; runs: number | null } | string;
