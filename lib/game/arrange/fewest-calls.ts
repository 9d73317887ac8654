/** An item of a small world: two slots, a label that one worn item of a character may have. */
export interface Piece {
  readonly slot: number;
  readonly isExotic: boolean;
  readonly isMovable: boolean;
  /** -1 for the vault, else the character. */
  readonly place: number;
  readonly state: "worn" | "carried" | "waiting";
}

export interface SmallWorld {
  readonly pieces: readonly Piece[];
  readonly characters: number;
  readonly slotRoom: number;
  readonly vaultRoom: number;
  readonly to: number;
  readonly equip: boolean;
}

const VAULT = -1;
const MOST_CALLS = 9;

/**
 * The fewest calls that bring the first piece where it is wanted, by trying everything; null when there are none.
 *
 * The tests' own idea of the game, which shares nothing with the planner.
 */
export function fewestCalls(world: SmallWorld): number | null {
  const isDone = ([piece]: readonly Piece[]) =>
    piece?.place === world.to &&
    piece.state !== "waiting" &&
    (world.equip ? piece.state === "worn" : piece.state === "carried" || world.to !== VAULT);
  let edge: (readonly Piece[])[] = [world.pieces];
  const seen = new Set(edge.map(keyOf));
  for (let calls = 0; calls <= MOST_CALLS && edge.length > 0; calls++) {
    if (edge.some(isDone)) return calls;
    edge = edge.flatMap((pieces) =>
      nextOf(world, pieces).filter((next) => {
        const key = keyOf(next);
        return !seen.has(key) && Boolean(seen.add(key));
      }),
    );
  }
  return null;
}

const keyOf = (pieces: readonly Piece[]) => pieces.map(({ place, state }) => `${place}${state}`).join();

function nextOf(world: SmallWorld, pieces: readonly Piece[]): (readonly Piece[])[] {
  return pieces.flatMap((piece, nth) => {
    const put = (some: Partial<Piece>) => pieces.map((one, at) => (at === nth ? { ...one, ...some } : one));
    const hasRoom = (place: number) => isRoomy(world, pieces, place, piece.slot);
    // What waits at the postmaster is for the player to collect, unless it is what was asked for.
    if (piece.state === "waiting")
      return nth === 0 && hasRoom(piece.place) ? [put({ state: "carried" })] : [];
    const next: (readonly Piece[])[] = [];
    if (piece.isMovable && piece.state === "carried") {
      const ends = piece.place === VAULT ? Array.from({ length: world.characters }, (_, c) => c) : [VAULT];
      for (const place of ends) if (hasRoom(place)) next.push(put({ place }));
    }
    const mayWear = nth === 0 || isToFill(world, piece);
    if (mayWear && piece.place !== VAULT && piece.state === "carried" && canWear(pieces, piece))
      next.push(wear(pieces, nth));
    return next;
  });
}

function isRoomy(world: SmallWorld, pieces: readonly Piece[], place: number, slot: number): boolean {
  const here = pieces.filter((one) => one.place === place && one.state !== "waiting");
  if (place === VAULT) return here.length < world.vaultRoom;
  return here.filter((one) => one.slot === slot).length < world.slotRoom;
}

/** A slot whose worn piece has to leave, or to give way to another exotic: what is worn elsewhere stays worn. */
function isToFill({ pieces: [first, ...others], to, equip }: SmallWorld, { place, slot }: Piece): boolean {
  if (first?.state === "worn" && first.place === place && first.slot === slot) return true;
  const isRival = (one: Piece) =>
    one.state === "worn" && one.isExotic && one.place === to && one.slot === slot;
  return Boolean(equip && first?.isExotic && place === to && slot !== first.slot && others.some(isRival));
}

function canWear(pieces: readonly Piece[], piece: Piece): boolean {
  const isRival = (one: Piece) =>
    one.state === "worn" && one.isExotic && one.place === piece.place && one.slot !== piece.slot;
  return !piece.isExotic || !pieces.some(isRival);
}

function wear(pieces: readonly Piece[], nth: number): readonly Piece[] {
  const piece = pieces[nth];
  return pieces.map((one, at) => {
    if (at === nth) return { ...one, state: "worn" };
    const isReplaced = one.state === "worn" && one.place === piece?.place && one.slot === piece.slot;
    return isReplaced ? { ...one, state: "carried" } : one;
  });
}
