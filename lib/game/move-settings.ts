/** How a player wants things moved. */
export interface MoveSettings {
  /** Every plan is shown before it is carried out, not only those that move other things too. */
  readonly previewAlways: boolean;
  /** Room is made and emptied slots are filled by itself; else such a move is refused with what stands in the way. */
  readonly mayMoveOthers: boolean;
  /** What moved aside returns by itself when the room it made is free again. */
  readonly putBack: boolean;
}

export const PLAIN_MOVES: MoveSettings = { previewAlways: false, mayMoveOthers: true, putBack: false };
