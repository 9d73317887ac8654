/** From the opening of an edition on: how long letters of linked accounts wait for what it means to them. */
export const PREPARE_MS = 20 * 60_000;
