import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { selfSigned } from "../sandbox/self-signed-for-tests.ts";
import { NodeProcess } from "./node-process.ts";

const projectDir = fileURLToPath(new URL("../../", import.meta.url));

/** `npm run https` with a certificate that nobody trusts. */
export class HttpsFront extends NodeProcess {
  readonly #folder: string;

  private constructor(folder: string, { port, to }: { port: number; to: number }) {
    const files = ["--cert", join(folder, "localhost.pem"), "--key", join(folder, "localhost-key.pem")];
    super(["e2e/run/https-front.mjs", ...files, "--port", String(port), "--to", String(to)], projectDir, {});
    this.#folder = folder;
  }

  static async start(ports: { port: number; to: number }): Promise<HttpsFront> {
    const folder = mkdtempSync(join(tmpdir(), "ninefold-https-"));
    const { cert, key } = selfSigned("localhost");
    writeFileSync(join(folder, "localhost.pem"), cert);
    writeFileSync(join(folder, "localhost-key.pem"), key);
    const front = new HttpsFront(folder, ports);
    await front.until(() => front.output.includes("leads to"));
    return front;
  }

  async stop(): Promise<void> {
    await this.end("SIGTERM");
    rmSync(this.#folder, { recursive: true });
  }
}
