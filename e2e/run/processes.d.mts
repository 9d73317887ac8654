export class Processes {
  start(
    name: string,
    command: string,
    args: readonly string[],
    options: { readonly logFile: string; readonly ready: () => boolean },
  ): Promise<unknown>;
  readonly pids: readonly number[];
  stop(): Promise<void>;
}
