/** What a call to Resend needs; given by the caller, never looked up here. */
export interface MailAccess {
  readonly apiKey: string;
  /** The sandbox's origin; undefined is Resend itself. */
  readonly baseUrl: string | undefined;
}

/** A letter as it leaves the house: both parts, always. */
export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}
