export const CANARY: string;
export const canaries: Record<string, string>;
export function sandboxTaking(settings: Record<string, string>): Record<string, string>;
