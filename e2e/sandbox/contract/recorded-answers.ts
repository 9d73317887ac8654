import { recorded } from "./recorded.ts";
import type { Walk } from "./walk.ts";

/** A recorded answer, and the answer of ours that stands for it. */
export interface Recording {
  readonly name: string;
  theirs(): unknown;
  ours(walk: Walk): Promise<unknown>;
}

type Json = Record<string, unknown>;
const responseOf = (path: string) => {
  const whole = recorded(`captures/${path}.json`) as Json;
  return "Response" in whole ? whole.Response : whole;
};
const inner = (value: unknown, ...steps: (string | number)[]): unknown =>
  steps.reduce((at: unknown, step) => (at as Record<string | number, unknown>)[step], value);

/** Our answer to a call of a standing player, as themself. */
async function ask(walk: Walk, template: string, path: (about: ReturnType<Walk["subject"]>) => string) {
  const about = walk.subject(template);
  const token = await walk.sandbox.tokenFor(about.player.playerId);
  const reply = await walk.sandbox.ask("GET", `/Platform${path(about)}`, { token });
  if (reply.json.ErrorCode !== 1) throw new Error(`${path(about)} answers ${reply.text.slice(0, 200)}`);
  return reply.json.Response;
}

const profileOf = (template: string, components: string) => (walk: Walk) =>
  ask(
    walk,
    template,
    (about) => `/Destiny2/${about.membershipType}/Profile/${about.membershipId}/?components=${components}`,
  );
const vendorsOf =
  (components: string, hash = "") =>
  (walk: Walk) =>
    ask(
      walk,
      "rich",
      (about) =>
        `/Destiny2/${about.membershipType}/Profile/${about.membershipId}/Character/${about.characterId}/Vendors/${hash}?components=${components}`,
    );

const PROFILE = "102,103,200,201,205,300,305,310";
const VENDORS = "400,402,600";
const XUR = "2190858386/";

const roster = (walk: Walk) => ask(walk, "rich", (about) => `/GroupV2/${about.groupId}/Members/`);

export const RECORDINGS: readonly Recording[] = [
  {
    name: "profile 2021-05",
    theirs: () => responseOf("get-profile-2021-05-28-a"),
    ours: profileOf("rich", PROFILE),
  },
  {
    name: "profile 2021-05 later",
    theirs: () => responseOf("get-profile-2021-05-28-b-later"),
    ours: profileOf("rich", PROFILE),
  },
  {
    name: "characters 2023-06",
    theirs: () => inner(responseOf("get-memberships-2023-06"), "getProfile"),
    ours: profileOf("rich", "200"),
  },
  {
    name: "memberships 2023-06",
    theirs: () => inner(responseOf("get-memberships-2023-06"), "GetMembershipDataById"),
    ours: (walk) =>
      ask(
        walk,
        "cross-saved",
        (about) => `/User/GetMembershipsById/${about.membershipId}/${about.membershipType}/`,
      ),
  },
  {
    name: "linked profiles 2025-07",
    theirs: () => responseOf("get-linked-profiles-2025-07-15"),
    ours: (walk) =>
      ask(
        walk,
        "cross-saved",
        (about) => `/Destiny2/254/Profile/${about.bungieMembershipId}/LinkedProfiles/?getAllMemberships=true`,
      ),
  },
  {
    name: "clan 2022-02",
    theirs: () => responseOf("get-group-2022-02"),
    ours: (walk) => ask(walk, "rich", (about) => `/GroupV2/${about.groupId}/`),
  },
  {
    name: "clan member 2019-08",
    theirs: () => inner(recorded("captures/get-members-of-group-shape.json"), 0, "member"),
    ours: async (walk) => inner(await roster(walk), "results", 0),
  },
  {
    name: "clan roster",
    theirs: () => inner(recorded("captures/get-members-of-group-shape.json"), 1, "envelope"),
    ours: roster,
  },
  {
    name: "milestones 2022-02",
    theirs: () => responseOf("get-public-milestones"),
    ours: (walk) => ask(walk, "rich", () => "/Destiny2/Milestones/"),
  },
  {
    name: "vendor 2020",
    theirs: () => responseOf("get-vendor-xur-shape-2020"),
    ours: vendorsOf("400,401,402,600", XUR),
  },
  {
    name: "vendors 2022-10",
    theirs: () => responseOf("get-vendors-2022-10-16-xur-here-with-rolls"),
    ours: vendorsOf(`${VENDORS},300,302,304,305,308,309,310`),
  },
  {
    name: "vendors 2025-07",
    theirs: () => responseOf("get-vendors-2025-07-15-xur-away"),
    ours: vendorsOf(VENDORS),
  },
  {
    name: "vendors 2026-06",
    theirs: () => responseOf("get-vendors-2026-06-09-xur-away"),
    ours: vendorsOf(VENDORS),
  },
  {
    name: "manifest index",
    theirs: () => inner(recorded("manifest/get-manifest-response.json"), "Response"),
    ours: (walk) => ask(walk, "rich", () => "/Destiny2/Manifest/"),
  },
];
