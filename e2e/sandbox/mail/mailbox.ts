/** A letter as it arrived at the simulated Resend. */
export interface Mail {
  readonly mailId: string;
  readonly at: string;
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string | null;
  readonly text: string | null;
}

/** "Name <a@b>" and "a@b" are the same mailbox. */
export function addressOf(written: string): string {
  const bracketed = /<([^<>]+)>\s*$/.exec(written);
  return (bracketed?.[1] ?? written).trim().toLowerCase();
}

/** Newest first; with an address, only the letters to it. */
export function mailsTo(mails: readonly Mail[], address: string | null): Mail[] {
  const wanted = address === null ? null : addressOf(address);
  return mails.filter((mail) => wanted === null || mail.to.some((to) => addressOf(to) === wanted)).reverse();
}
