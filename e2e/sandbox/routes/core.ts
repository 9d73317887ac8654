import type { CoreSettingsConfiguration, CoreSystem, GlobalAlert } from "bungie-api-ts/core";
import { type Answer, bungie } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { type Route, route } from "../http/route-table.ts";
import type { Sandbox } from "../sandbox.ts";
import { announcementsOf } from "../world/announcements.ts";
import { coreSettings } from "../world/core-settings.ts";
import { LOCALES } from "../world/facts/locales.ts";

const STREAMING = 1;

function getGlobalAlerts(call: Call, sandbox: Sandbox): Answer {
  const withStreams = /^true$/i.test(call.query.get("includestreaming") ?? "");
  const { alerts } = announcementsOf(sandbox.state);
  return bungie<GlobalAlert[]>(alerts.filter((alert) => withStreams || alert.AlertType !== STREAMING));
}

function getCommonSettings(_: Call, sandbox: Sandbox): Answer {
  return bungie<CoreSettingsConfiguration>(coreSettings(announcementsOf(sandbox.state).systemsOff));
}

const getUserSystemOverrides = () => bungie<Record<string, CoreSystem>>({});

const getAvailableLocales = () => bungie<Record<string, string>>(LOCALES);

/** Clients fetch these without a key, some without the last slash, before they know anything else. */
export const CORE_ROUTES: readonly Route[] = [
  route("GetGlobalAlerts", "GET", "/Platform/GlobalAlerts/", getGlobalAlerts),
  route("GetCommonSettings", "GET", "/Platform/Settings/", getCommonSettings),
  route("GetUserSystemOverrides", "GET", "/Platform/UserSystemOverrides/", getUserSystemOverrides),
  route("GetAvailableLocales", "GET", "/Platform/GetAvailableLocales/", getAvailableLocales),
];
