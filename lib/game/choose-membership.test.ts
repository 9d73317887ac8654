import { expect, test } from "@playwright/test";
import { chooseMembership, type DestinyMembership, type MembershipChoice } from "./choose-membership.ts";

function membership(membershipId: string, facts: Partial<DestinyMembership> = {}): DestinyMembership {
  return {
    membershipType: 3,
    membershipId,
    displayName: membershipId,
    standing: "active",
    isCrossSavePrimary: false,
    lastPlayedAt: null,
    iconPath: null,
    ...facts,
  };
}

const primary = membership("1", { isCrossSavePrimary: true });
const overridden = membership("2", { standing: "overridden" });
const broken = membership("3", { standing: "unavailable" });
const alone = membership("4");

const cases: [
  promise: string,
  given: DestinyMembership[],
  remembered: string | null,
  chosen: string | null,
  MembershipChoice["why"],
][] = [
  ["cross save's own account stands for the overridden ones", [overridden, primary], null, "1", "cross-save"],
  ["a single account needs no question", [broken, alone], null, "4", "only-active"],
  ["between two active accounts the player picks", [primary, alone], null, null, "player-picks"],
  ["an earlier pick holds", [primary, alone], "4", "4", "remembered"],
  [
    "an earlier pick that is overridden now does not hold",
    [overridden, primary, alone],
    "2",
    null,
    "player-picks",
  ],
  ["with nothing active there is nothing to choose", [overridden, broken], null, null, "none"],
  ["without any membership there is nothing to choose", [], null, null, "none"],
];
for (const [promise, given, remembered, chosen, why] of cases) {
  test(promise, () => {
    const choice = chooseMembership(given, remembered);
    expect(choice.chosen?.membershipId ?? null).toBe(chosen);
    expect(choice.why).toBe(why);
    expect([...choice.others, ...(choice.chosen ? [choice.chosen] : [])]).toHaveLength(given.length);
  });
}
