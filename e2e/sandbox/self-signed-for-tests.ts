import { createHash, generateKeyPairSync, sign } from "node:crypto";
import type { TlsFiles } from "./listen.ts";

/** One element of DER: tag, length, content (X.690). */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const long = size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...(size < 128 ? [size] : long)]), content]);
}

const SEQUENCE = 0x30;
const sequence = (...parts: readonly Buffer[]) => der(SEQUENCE, ...parts);
const utcTime = (text: string) => der(0x17, Buffer.from(text));
const ECDSA_SHA256 = sequence(der(0x06, Buffer.from("2a8648ce3d040302", "hex")));
const COMMON_NAME = der(0x06, Buffer.from("550403", "hex"));
const ALTERNATIVE_NAMES = der(0x06, Buffer.from("551d11", "hex"));

const pem = (label: string, bytes: Buffer) =>
  `-----BEGIN ${label}-----\n${bytes.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END ${label}-----\n`;

/** A certificate of our own making for these names, good until 2049 and trusted by nobody (RFC 5280). */
export function selfSigned(...names: readonly [string, ...string[]]): TlsFiles {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const keyInfo = publicKey.export({ type: "spki", format: "der" });
  const serial = createHash("sha256").update(keyInfo).digest().subarray(0, 8);
  serial[0] = 1;
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(names[0])))));
  const alternatives = sequence(...names.map((one) => der(0x82, Buffer.from(one))));
  const certificate = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    ECDSA_SHA256,
    name,
    sequence(utcTime("200101000000Z"), utcTime("491231235959Z")),
    name,
    keyInfo,
    der(0xa3, sequence(sequence(ALTERNATIVE_NAMES, der(0x04, alternatives)))),
  );
  const signature = sign("sha256", certificate, privateKey);
  const whole = sequence(certificate, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature));
  return {
    cert: pem("CERTIFICATE", whole),
    key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
  };
}
