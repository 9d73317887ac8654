import { RETURNING_POLICY } from "./broken-page.ts";
import { COME_BACK } from "./come-back.ts";
import { pagePicture } from "./page-picture.ts";
import { plainPage } from "./plain-page.ts";

/** What a browser shows that cannot reach the site. */
export function offlinePage(): string {
  return plainPage({
    label: "Offline",
    title: "There is no connection",
    picture: pagePicture("offline"),
    head: COME_BACK.head,
    // An empty address is the page's own: the one that was asked for.
    body: `<p>Your browser could not reach Ninefold: this device is offline, or the site is. Your items are safe, and moves you asked for before go on by themselves.</p>
<p>Nothing of your account is stored on this device, so there is nothing to show until then. The page comes by itself once there is a connection.</p>
<p class="ways"><a class="button" href="">Try again</a></p>`,
  });
}

/**
 * The whole service worker. It answers for a page that the network does not bring, with the text it was born with, and
 * leaves everything else alone: it opens no cache and keeps no answer of the site.
 */
export function offlineWorker(): string {
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": RETURNING_POLICY };
  return `const page = ${JSON.stringify(offlinePage())};
const headers = ${JSON.stringify(headers)};
// What is not a page need not even be shown to this worker, where the browser can be told so.
const others = { or: ["cors", "no-cors", "same-origin"].map((requestMode) => ({ requestMode })) };

addEventListener("install", (event) => {
  skipWaiting();
  event.addRoutes?.([{ condition: others, source: "network" }]).catch(() => undefined);
});

addEventListener("activate", (event) => {
  // The page is asked for while this worker still wakes up.
  event.waitUntil(Promise.all([registration.navigationPreload?.enable(), clients.claim()]));
});

addEventListener("fetch", (event) => {
  const { mode, method } = event.request;
  if (mode === "navigate" && method === "GET") event.respondWith(answer(event));
});

async function answer({ request, preloadResponse }) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    return new Response(page, { status: 503, statusText: "Offline", headers });
  }
}
`;
}
