import type { Route } from "../http/route-table.ts";
import { ANNOUNCEMENT_CONTROL_ROUTES } from "./control-announcements.ts";
import { CONTROL_ROUTES } from "./controls.ts";
import { CORE_ROUTES } from "./core.ts";
import { GROUP_ROUTES } from "./groups.ts";
import { ITEM_ACTION_ROUTES } from "./item-actions.ts";
import { MANIFEST_ROUTES } from "./manifest.ts";
import { MEMBERSHIP_ROUTES } from "./memberships.ts";
import { OAUTH_ROUTES } from "./oauth.ts";
import { PEOPLE_SEARCH_ROUTES } from "./people-search.ts";
import { PICTURE_ROUTES } from "./pictures.ts";
import { PROFILE_ROUTES } from "./profile.ts";
import { RESEND_ROUTES } from "./resend.ts";
import { VENDOR_ROUTES } from "./vendors.ts";

export const ALL_ROUTES: readonly Route[] = [
  ...OAUTH_ROUTES,
  ...CORE_ROUTES,
  ...MEMBERSHIP_ROUTES,
  ...PEOPLE_SEARCH_ROUTES,
  ...GROUP_ROUTES,
  ...PROFILE_ROUTES,
  ...VENDOR_ROUTES,
  ...ITEM_ACTION_ROUTES,
  ...MANIFEST_ROUTES,
  ...PICTURE_ROUTES,
  ...RESEND_ROUTES,
  ...ANNOUNCEMENT_CONTROL_ROUTES,
  ...CONTROL_ROUTES,
];
