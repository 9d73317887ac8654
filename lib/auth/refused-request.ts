import { isOwnForm } from "./posted-form.ts";
import { isForeignWrite } from "./security-headers.ts";

/** Why a request goes no further: what it is answered with. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 411 | 413 | 415;
  readonly words: string;
}

/** No form of ours comes near; a letter's one-click unsubscribe has 26 bytes. */
const LARGEST_BODY_BYTES = 64 * 1024;

/**
 * What other sites' pages may post to: a mail program that is a page sends its own Origin with the one-click
 * unsubscribe (RFC 8058, 3.2: no cookies, the address is all the authority there is). It reads no cookie.
 */
const FROM_ANYWHERE = ["/api/unsubscribe"];

const METHODS = ["GET", "HEAD", "POST"];

/**
 * Why a request is refused before any page or route sees it; null for all that may pass.
 *
 * Who may do what is decided behind this wall, in every action and route by itself. Here only what no page of this
 * site and no mail program sends: other sites' writes, other methods, bodies that are too large or not a form.
 */
export async function findRefusal(request: Request, siteUrl: string): Promise<Refusal | null> {
  const { method, headers } = request;
  if (!METHODS.includes(method)) return { status: 405, words: "Only GET, HEAD and POST are answered here." };
  if (method !== "POST") return null;
  const { pathname } = new URL(request.url);
  if (isForeignWrite(method, headers, siteUrl) && !FROM_ANYWHERE.includes(pathname))
    return { status: 403, words: "This request came from another site and was refused." };
  if (headers.has("transfer-encoding")) return { status: 411, words: "The length must be told beforehand." };
  if (Number(headers.get("content-length") ?? 0) > LARGEST_BODY_BYTES)
    return { status: 413, words: "That is more than any form here sends." };
  // Routes read their own bodies; everything else is a page, and what is posted to a page is a form of ours.
  return pathname.startsWith("/api/") ? null : findBadForm(request);
}

async function findBadForm(request: Request): Promise<Refusal | null> {
  if (await isBareCall(request)) return null;
  if (!/^multipart\/form-data;/i.test(request.headers.get("content-type") ?? ""))
    return { status: 415, words: "Only forms of this site can be sent here." };
  const form = await request.formData().catch(() => null);
  if (form && isOwnForm(form, request.headers.has("next-action"))) return null;
  return { status: 400, words: "This is not what a form of this site sends. Nothing was changed." };
}

/** With scripts, an action that declares no parameter is called with this and nothing else (Next 16.4.6). */
async function isBareCall(request: Request): Promise<boolean> {
  const { headers } = request;
  if (!headers.has("next-action") || headers.get("content-length") !== "2") return false;
  return /^text\/plain\b/i.test(headers.get("content-type") ?? "") && (await request.clone().text()) === "[]";
}
