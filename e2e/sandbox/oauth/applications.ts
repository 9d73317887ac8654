/** A program that Bungie.net knows: by its key it asks, by its client id it signs players in. */
export interface Application {
  readonly apiKey: string;
  /** Empty for one that signs nobody in. */
  readonly clientId: string;
  /** Null for a public client, which cannot keep a secret and gets no refresh token. */
  readonly clientSecret: string | null;
  readonly redirectUrl: string;
  /** The one origin browsers may call from, `*` for any, null for none. */
  readonly origin: string | null;
  readonly disabled: boolean;
}

const isSameClient = (one: Application, clientId: string) => clientId !== "" && one.clientId === clientId;

/** The applications let in, in the order they came. */
export class Applications {
  private readonly kept: Application[];

  constructor(kept: Application[]) {
    this.kept = kept;
  }

  list(): readonly Application[] {
    return this.kept;
  }

  byKey(apiKey: string): Application | undefined {
    return this.kept.find((application) => application.apiKey === apiKey);
  }

  byClientId(clientId: string): Application | undefined {
    // One that only asks with its key has no client id, and signs nobody in.
    return this.kept.find((application) => application.clientId === clientId && clientId !== "");
  }

  /** Lets an application in; one with the same key or client id is replaced. */
  put(application: Application): void {
    const { apiKey, clientId } = application;
    const at = this.kept.findIndex((one) => one.apiKey === apiKey || isSameClient(one, clientId));
    if (at < 0) {
      this.kept.push(application);
      return;
    }
    this.kept[at] = application;
    for (let after = this.kept.length - 1; after > at; after--) {
      const other = this.kept[after];
      if (other && (other.apiKey === apiKey || isSameClient(other, clientId))) this.kept.splice(after, 1);
    }
  }

  remove(apiKey: string): boolean {
    const at = this.kept.findIndex((application) => application.apiKey === apiKey);
    if (at >= 0) this.kept.splice(at, 1);
    return at >= 0;
  }
}
