import { BASIC_TABLES } from "./definitions/basic-tables.ts";
import { display, type Table, table } from "./definitions/row.ts";
import { SOCKET_TABLES } from "./definitions/socket-tables.ts";
import { VENDOR_GROUPS } from "./vendors/vendor-places.ts";

export { CLASSES, GENDERS, RACES } from "./definitions/basic-tables.ts";
export { type Table, table } from "./definitions/row.ts";

/** Every table but items, vendors and the empty ones. */
export const SMALL_TABLES: Record<string, Table> = {
  ...BASIC_TABLES(),
  ...SOCKET_TABLES(),
  DestinyVendorGroupDefinition: table(
    VENDOR_GROUPS.map(({ hash, order, name }) => ({ hash, order, categoryName: name })),
  ),
  DestinyMilestoneDefinition: table([
    {
      hash: 534869653,
      displayProperties: display("Xûr", undefined, "The trader of the Nine is in the Tower."),
      friendlyName: "XUR",
      milestoneType: 3,
      recruitable: false,
      showInExplorer: false,
    },
  ]),
};
