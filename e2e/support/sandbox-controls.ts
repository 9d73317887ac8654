/** A player as the sandbox made them. */
export interface SandboxPlayer {
  readonly playerId: string;
  readonly name: string;
  readonly membershipId: string;
  readonly membershipType: number;
  readonly bungieMembershipId: string;
  readonly characters: readonly {
    readonly characterId: string;
    readonly classType: number;
    readonly className: string;
  }[];
}

/** One stack or instance as it truly lies in the sandbox's world. */
export interface SandboxItem {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly name: string;
  readonly quantity: number;
  readonly bucketHash: number;
  readonly homeBucketHash: number;
  readonly place: string;
  readonly equipped: boolean;
  readonly locked: boolean;
  readonly postmaster: boolean;
}

export interface SandboxMail {
  readonly mailId: string;
  readonly at: string;
  readonly to: string | readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
  readonly text: string;
  /** What happened to it last: "sent", then "delivered" or something worse. */
  readonly lastEvent: string | null;
}

/** A webhook's message and what it was answered, the newest attempt last. */
export interface ToldMessage {
  readonly messageId: string;
  readonly type: string;
  readonly attempts: readonly { readonly status: number | null; readonly response: string }[];
}

export interface SandboxRequest {
  readonly n: number;
  readonly at: string;
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly playerId: string | null;
  readonly status: number;
  readonly code: number | null;
  readonly body: unknown;
}

export interface Fault {
  readonly route: string;
  readonly kind:
    | "code"
    | "status"
    | "html"
    | "maintenance"
    | "delay"
    | "slow"
    | "hang"
    | "reset"
    | "lost-answer"
    | "truncate"
    | "cut-json"
    | "stale"
    | "backwards"
    | "vault-missing"
    | "new-fields"
    | "unknown-values"
    | "classified";
  readonly playerId?: string;
  /** Only calls whose address contains this. */
  readonly address?: string;
  readonly code?: number;
  readonly status?: number;
  readonly delayMs?: number;
  /** How old a stale answer is. */
  readonly seconds?: number;
  readonly throttleSeconds?: number;
  readonly times?: number;
  readonly after?: number;
  /** This share of the matching calls, the same ones for the same seed. */
  readonly probability?: number;
  readonly seed?: string;
}

export type PlayerTemplate =
  | "rich"
  | "one-character"
  | "brand-new"
  | "private"
  | "two-memberships"
  | "cross-saved"
  | "no-clan"
  | "hoarder";

/** The sandbox's controls over HTTP; every method is one call to `/__sandbox/…`. */
export class SandboxControls {
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  makePlayer(
    wanted: {
      template?: PlayerTemplate;
      name?: string;
      items?: number | undefined;
      /** Of the first account's characters: 0 Titan, 1 Hunter, 2 Warlock. */
      classes?: readonly number[] | undefined;
    } = {},
  ): Promise<SandboxPlayer> {
    return this.call("POST", "players", wanted);
  }

  player(playerId: string): Promise<SandboxPlayer> {
    return this.call("GET", `players/${playerId}`);
  }

  /** The newest player of exactly this name. */
  async playerNamed(name: string): Promise<SandboxPlayer> {
    const players = await this.call<SandboxPlayer[]>("GET", "players");
    const player = players.findLast((one) => one.name === name);
    if (!player) throw new Error(`The sandbox knows nobody called ${name}.`);
    return player;
  }

  setPlayer(
    playerId: string,
    settings: {
      inActivity?: boolean;
      /** Of every character; weapons and armour need the highest. */
      level?: number;
      equipsWithoutEffect?: number;
      losesLocks?: boolean;
      equipmentLocked?: boolean;
      revoked?: boolean;
      private?: boolean;
      hidesCharacters?: boolean;
      hidesGear?: boolean;
      /** What others are refused with: 1665 private, 1601 vanished, 0 nothing. */
      refusedWith?: number;
      vaultMissing?: boolean;
      /** A characterId. */
      characterDeleted?: string;
      charactersDeleted?: true;
      crossSaved?: true;
      withoutBungieUser?: boolean;
    },
  ): Promise<unknown> {
    return this.call("POST", `players/${playerId}`, settings);
  }

  itemsOf(playerId: string): Promise<SandboxItem[]> {
    return this.call("GET", `players/${playerId}/items`);
  }

  /** A token answer as Bungie's token endpoint gives it, without a browser. */
  tokensFor(playerId: string): Promise<Record<string, string | number>> {
    return this.call("POST", "tokens", { playerId });
  }

  setClock(clock: { now: string } | { advanceMs: number } | { real: true }): Promise<{ now: string }> {
    return this.call("POST", "clock", clock);
  }

  async now(): Promise<Date> {
    return new Date((await this.call<{ now: string }>("GET", "clock")).now);
  }

  addFault(fault: Fault): Promise<{ faultId: string }> {
    return this.call("POST", "faults", fault);
  }

  registerApplication(application: {
    apiKey: string;
    clientId: string;
    clientSecret: string;
    redirectUrl: string;
    origin: string;
  }): Promise<unknown> {
    return this.call("POST", "applications", application);
  }

  removeApplication(apiKey: string): Promise<unknown> {
    return this.call("DELETE", `applications/${apiKey}`);
  }

  /** The faults that are still on, each with how many calls it has struck; one that struck often enough is gone. */
  faults(): Promise<{ readonly faultId: string; readonly struck: number }[]> {
    return this.call("GET", "faults");
  }

  removeFault(faultId: string): Promise<unknown> {
    return this.call("DELETE", `faults/${faultId}`);
  }

  clearFaults(): Promise<unknown> {
    return this.call("DELETE", "faults");
  }

  /** The calls the sandbox answered since a mark; `next` is the mark to go on from. */
  requests(since = 0): Promise<{ next: number; requests: SandboxRequest[] }> {
    return this.call("GET", `requests?since=${since}`);
  }

  /** Newest first. */
  mail(to?: string): Promise<SandboxMail[]> {
    return this.call("GET", to ? `mail?to=${encodeURIComponent(to)}` : "mail");
  }

  /** Makes something happen to a letter, and tells the webhooks of it: signed, or in another manner. */
  async mailEvent(
    mailId: string,
    wish: {
      readonly type: "bounced" | "complained" | "suppressed" | "delivered" | "opened" | "delivery_delayed";
      readonly as?: "genuine" | "old" | "wrong-signature" | "altered" | "unsigned";
      readonly bounce?: { readonly type: string };
      readonly to?: readonly string[];
    },
  ): Promise<ToldMessage[]> {
    const { messages } = await this.call<{ messages: ToldMessage[] }>("POST", `mail/${mailId}/events`, wish);
    return messages;
  }

  /** Tells a webhook the same again: byte for byte, or signed anew. */
  mailEventAgain(messageId: string, as: "copy" | "genuine"): Promise<ToldMessage> {
    return this.call("POST", `mail/messages/${messageId}`, { as });
  }

  /** Whom the simulated Resend tells of letters; null for nobody. */
  setWebhook(webhook: { readonly url: string; readonly secret: string } | null): Promise<unknown> {
    return this.call("POST", "resend", { webhook });
  }

  /** Forgets that an address bounced or complained. */
  releaseAddress(address: string): Promise<unknown> {
    return this.call("POST", "resend", { release: [address] });
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.origin}/__sandbox/${path}`, {
      method,
      headers: { accept: "application/json", "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The sandbox answered ${answer.status} to ${method} ${path}: ${text}`);
    return (text ? JSON.parse(text) : null) as T;
  }
}
