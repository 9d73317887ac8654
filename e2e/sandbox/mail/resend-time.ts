/** An instant as Resend's older calls write it: "2026-04-03 22:13:42.674000+00". */
export function resendTime(iso: string): string {
  return iso.replace("T", " ").replace(/(\.\d{3})?Z$/, (_, milliseconds = ".000") => `${milliseconds}000+00`);
}
