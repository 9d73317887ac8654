export const SITE_FLAGS: readonly string[];
export const WORKER_FLAGS: readonly string[];
export function buildSite(wanted?: { readonly always?: boolean }): Promise<void>;
