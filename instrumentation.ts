/** Runs once when the server starts: with missing or bad settings it must not serve a single page. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { requireEnv } = await import("#lib/require-env.ts");
    requireEnv();
    const { guardEveryAnswer } = await import("#lib/auth/every-answer.ts");
    guardEveryAnswer();
  }
}
