/** Source: OpenAPI `BungieMembershipType`, read 2026-11-22. */
const PLATFORMS: Readonly<Record<number, string>> = {
  1: "Xbox",
  2: "PlayStation",
  3: "Steam",
  5: "Stadia",
  6: "Epic Games",
  10: "Demon",
  16: "GoLive",
};

export function platformName(membershipType: number): string {
  return PLATFORMS[membershipType] ?? "Another platform";
}
