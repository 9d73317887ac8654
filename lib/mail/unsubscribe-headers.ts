/**
 * The headers that let a mail program unsubscribe its reader with one click.
 *
 * Source: RFC 8058, section 3.1 and 3.2: both headers, the address https (loopback apart, in the demo).
 */
export function unsubscribeHeaders(oneClick: string): Record<string, string> {
  return {
    "List-Unsubscribe": `<${oneClick}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
