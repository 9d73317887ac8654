export type Packing = "gzip" | "br";

/**
 * The packing a caller likes best, by the weights of Accept-Encoding (RFC 9110, 12.5.3); null for none. With
 * `hasGzip` the answer lies packed already, and any liking for gzip will do.
 */
export function acceptedPacking(header: string | undefined, hasGzip = false): Packing | null {
  const weights = new Map<string, number>();
  for (const part of (header ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim());
    if (name !== "") weights.set(name, weightOf(parameters));
  }
  const others = weights.get("*") ?? 0;
  const gzip = weights.get("gzip") ?? weights.get("x-gzip") ?? others;
  const br = weights.get("br") ?? others;
  // Of two that are liked alike gzip costs less time.
  const [best, packing] =
    br > gzip && !(hasGzip && gzip > 0) ? ([br, "br"] as const) : ([gzip, "gzip"] as const);
  return best > 0 && best >= (weights.get("identity") ?? 0) ? packing : null;
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return Number.isFinite(weight) ? weight : 0;
}
