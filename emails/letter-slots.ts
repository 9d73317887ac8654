// Private-use characters: no name of an item holds one, and what Bungie sends is freed of them before it is printed.
const OPEN = "\ue000";
const CLOSE = "\ue001";

/** Stands in markup and text where a recipient's own words come. */
export function slot(name: string): string {
  return `${OPEN}${name}${CLOSE}`;
}

/** Text from outside, unable to pass for a slot. */
export function withoutSlots(text: string): string {
  return text.replace(/[\ue000\ue001]/g, "");
}

/** The text around the slots: text at even places, slots' names at odd ones. */
export function cutAtSlots(whole: string): string[] {
  return whole.split(/\ue000([^\ue001]*)\ue001/);
}
