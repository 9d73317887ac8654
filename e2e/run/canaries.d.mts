export const CANARY: string;
export function withCanaries(settings: Record<string, string>): Record<string, string>;
