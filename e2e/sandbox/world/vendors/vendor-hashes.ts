export const XUR = 2190858386;
export const STRANGE_OFFERS = 537912098;
export const GEAR_OFFERS = 3751514131;
/** The trap: always there, sells other things, has nothing to do with the weekend. */
export const XUR_OF_ETERNITY = 3442679730;
export const BANSHEE = 672118013;
export const ADA = 350061650;
export const ZAVALA = 69482069;
export const RAHOOL = 2255782930;
export const EVERVERSE = 3361454721;
/** Sells nothing: its row says which buckets the vault takes. Clients build their bucket table from it. */
export const VAULT_KEEPER = 1037843411;

export const XUR_VENDORS: ReadonlySet<number> = new Set([XUR, STRANGE_OFFERS, GEAR_OFFERS]);

const DOORWAY_STRANGE = 1617663696;
const DOORWAY_GEAR = 3670668729;
/** Items that are no wares but open another vendor: `preview.previewVendorHash` of their definitions. */
export const PREVIEW_VENDOR: Readonly<Record<number, number>> = {
  [DOORWAY_STRANGE]: STRANGE_OFFERS,
  [DOORWAY_GEAR]: GEAR_OFFERS,
};
