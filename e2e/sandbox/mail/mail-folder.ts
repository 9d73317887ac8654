import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where letters lie: beside the state file, else in a folder of their own that goes when the sandbox ends. */
export class MailFolder {
  readonly isKept: boolean;
  private readonly beside: string | null;
  private made: string | null = null;

  constructor(stateFile: string | undefined) {
    this.isKept = stateFile !== undefined;
    this.beside = stateFile === undefined ? null : `${stateFile}.mail`;
  }

  /** Made when it is first asked for: most tests send nothing. */
  get path(): string {
    if (this.made !== null) return this.made;
    if (this.beside !== null) mkdirSync(this.beside, { recursive: true });
    this.made = this.beside ?? mkdtempSync(join(tmpdir(), "ninefold-sandbox-mail-"));
    return this.made;
  }

  close(): void {
    if (!this.isKept && this.made !== null) rmSync(this.made, { recursive: true, force: true });
    this.made = null;
  }
}
