import type { ServerResponse as BungieEnvelope } from "bungie-api-ts/destiny2";
import type { Wire } from "../wire.ts";
import { gzipOf, Piece } from "./pieces.ts";
import { ERROR_STATUS, httpStatusOf, messageOf } from "./platform-errors.ts";

/** What a route gives back; `code` is only for the request log. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly code: number | null;
  /** Set when the bytes never change under their path, so that the packed form can be kept. */
  readonly keepPackedAs?: string;
  /** The body packed already, which is cheaper than packing it anew. */
  readonly gzipped?: () => Buffer;
  /** In place of the body: bytes that are too many to hold at once, packed or not as the headers say. */
  readonly stream?: () => AsyncIterable<Buffer>;
}

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };
const HTML_TYPE = { "content-type": "text/html; charset=utf-8" };

export function json(value: unknown, status = 200): Answer {
  return { status, headers: JSON_TYPE, body: JSON.stringify(value), code: null };
}

export function html(page: string, status = 200): Answer {
  return { status, headers: HTML_TYPE, body: page, code: null };
}

export function redirect(location: string, status = 302): Answer {
  return { status, headers: { location }, body: "", code: null };
}

export function noContent(): Answer {
  return { status: 204, headers: {}, body: "", code: null };
}

/** Bungie's envelope round a successful answer. */
export function bungie<T>(response: Wire<T>): Answer {
  const envelope = {
    Response: response,
    ErrorCode: 1,
    ThrottleSeconds: 0,
    ErrorStatus: "Success",
    Message: "Ok",
    MessageData: {},
  } satisfies Wire<BungieEnvelope<unknown>>;
  return { status: 200, headers: JSON_TYPE, body: JSON.stringify(envelope), code: 1 };
}

const ENVELOPE_BEGIN = new Piece('{"Response":');
const ENVELOPE_END = new Piece(
  ',"ErrorCode":1,"ThrottleSeconds":0,"ErrorStatus":"Success","Message":"Ok","MessageData":{}}',
);

/** The same envelope round an answer that is put together from pieces, most of them made and packed before. */
export function bungieOfPieces(response: readonly Piece[]): Answer {
  const pieces = [ENVELOPE_BEGIN, ...response, ENVELOPE_END];
  return {
    status: 200,
    headers: JSON_TYPE,
    body: Buffer.concat(pieces.map(({ bytes }) => bytes)),
    code: 1,
    gzipped: () => gzipOf(pieces),
  };
}

/** Bungie's envelope round a refusal: a JSON body under a status that is not 200. */
export function refusal(
  code: number,
  more: {
    throttleSeconds?: number;
    status?: number;
    response?: number;
    messageData?: Readonly<Record<string, string>>;
  } = {},
): Answer {
  const envelope = {
    ...(more.response !== undefined && { Response: more.response }),
    ErrorCode: code,
    ThrottleSeconds: more.throttleSeconds ?? 0,
    ErrorStatus: ERROR_STATUS[code] ?? "Unknown",
    Message: messageOf(code),
    MessageData: more.messageData ?? {},
  } satisfies Wire<BungieEnvelope<unknown>>;
  return {
    status: more.status ?? httpStatusOf(code),
    headers: JSON_TYPE,
    body: JSON.stringify(envelope),
    code,
  };
}

/** The token endpoint's own kind of refusal. */
export function oauthRefusal(error: string, description: string): Answer {
  return { ...json({ error, error_description: description }, 400), code: 400 };
}
