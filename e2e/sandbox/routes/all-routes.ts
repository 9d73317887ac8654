import type { Route } from "../http/route-table.ts";
import { ANNOUNCEMENT_CONTROL_ROUTES } from "./control-announcements.ts";
import { CONTROL_APPLICATION_ROUTES } from "./control-applications.ts";
import { CONTROL_CLOCK_ROUTES } from "./control-clock.ts";
import { CONTROL_CONSOLE_ROUTES } from "./control-console.ts";
import { CONTROL_FAULT_ROUTES } from "./control-faults.ts";
import { CONTROL_MAIL_ROUTES } from "./control-mail.ts";
import { CONTROL_PLAYER_ROUTES } from "./control-players.ts";
import { CONTROL_REQUEST_ROUTES } from "./control-requests.ts";
import { CONTROL_RESEND_ROUTES } from "./control-resend.ts";
import { XUR_CONTROL_ROUTES } from "./control-xur.ts";
import { CORE_ROUTES } from "./core.ts";
import { GROUP_ROUTES } from "./groups.ts";
import { HISTORY_ROUTES } from "./history.ts";
import { ITEM_ACTION_ROUTES } from "./item-actions.ts";
import { LOADOUT_ROUTES } from "./loadouts.ts";
import { MANIFEST_ROUTES } from "./manifest.ts";
import { MEMBERSHIP_ROUTES } from "./memberships.ts";
import { MILESTONE_ROUTES } from "./milestones.ts";
import { OAUTH_ROUTES } from "./oauth.ts";
import { PEOPLE_SEARCH_ROUTES } from "./people-search.ts";
import { PICTURE_ROUTES } from "./pictures.ts";
import { PLUG_ACTION_ROUTES } from "./plug-actions.ts";
import { PROFILE_ROUTES } from "./profile.ts";
import { RESEND_ROUTES } from "./resend.ts";
import { RESEND_ACCOUNT_ROUTES } from "./resend-account.ts";
import { RESEND_EMAIL_ROUTES } from "./resend-emails.ts";
import { RESEND_WEBHOOK_ROUTES } from "./resend-webhooks.ts";
import { VENDOR_ROUTES } from "./vendors.ts";

export const ALL_ROUTES: readonly Route[] = [
  ...OAUTH_ROUTES,
  ...CORE_ROUTES,
  ...MEMBERSHIP_ROUTES,
  ...PEOPLE_SEARCH_ROUTES,
  ...GROUP_ROUTES,
  ...MILESTONE_ROUTES,
  ...HISTORY_ROUTES,
  ...PROFILE_ROUTES,
  ...VENDOR_ROUTES,
  ...ITEM_ACTION_ROUTES,
  ...PLUG_ACTION_ROUTES,
  ...LOADOUT_ROUTES,
  ...MANIFEST_ROUTES,
  ...PICTURE_ROUTES,
  ...RESEND_ROUTES,
  ...RESEND_EMAIL_ROUTES,
  ...RESEND_ACCOUNT_ROUTES,
  ...RESEND_WEBHOOK_ROUTES,
  ...ANNOUNCEMENT_CONTROL_ROUTES,
  ...XUR_CONTROL_ROUTES,
  ...CONTROL_APPLICATION_ROUTES,
  ...CONTROL_CLOCK_ROUTES,
  ...CONTROL_CONSOLE_ROUTES,
  ...CONTROL_FAULT_ROUTES,
  ...CONTROL_MAIL_ROUTES,
  ...CONTROL_PLAYER_ROUTES,
  ...CONTROL_REQUEST_ROUTES,
  ...CONTROL_RESEND_ROUTES,
];
