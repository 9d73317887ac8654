export function localSettings(wish: {
  port: number;
  sandboxPort: number;
  databaseUrl: string;
  stateFile?: string;
}): Record<string, string>;
