import { offlineWorker } from "#lib/answers/offline-worker.ts";

/** The service worker: it shows a page of its own while there is no connection, and keeps nothing else. */
export async function GET(): Promise<Response> {
  return new Response(offlineWorker(), {
    headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-store" },
  });
}
