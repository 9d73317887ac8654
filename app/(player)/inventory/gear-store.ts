/** More pages than one process draws at the same moment; each holds one until its page is drawn. */
const MOST_PIECES = 64;

interface Holder {
  gearPieces?: Map<string, string>;
}

// Server components and the drawing of client components are built as two programs in one process: nothing but the
// global object is the same for both.
const holder = globalThis as typeof globalThis & Holder;

/**
 * Lays HTML aside for the client component that draws it in the same request: as a property it would be sent to the
 * browser a second time. What nobody takes leaves first when more comes.
 */
export function layGear(html: string): string {
  holder.gearPieces ??= new Map();
  const pieces = holder.gearPieces;
  const gearId = crypto.randomUUID();
  pieces.set(gearId, html);
  for (const oldest of pieces.keys()) {
    if (pieces.size <= MOST_PIECES) break;
    pieces.delete(oldest);
  }
  return gearId;
}

/** What was laid aside, once; empty when it is gone, and the browser then asks for it. */
export function takeGear(gearId: string): string {
  const html = holder.gearPieces?.get(gearId) ?? "";
  holder.gearPieces?.delete(gearId);
  return html;
}
