export function soakSubjects(folder?: string): string[];
export function needsSite(subject: string, folder?: string): Promise<boolean>;
export function needsDatabase(subject: string, folder?: string): Promise<boolean>;
export function readSoakWish(
  words: readonly string[],
  known: readonly string[],
): { subject: string; runs: number | null } | string;
