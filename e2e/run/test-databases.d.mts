export function createFrom(url: string, name: string): Promise<string>;
