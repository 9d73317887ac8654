export function embeddedUrl(dataDir: string, databaseName: string): Promise<string | null>;
export function serveDatabase(dataDir: string): Promise<void>;
