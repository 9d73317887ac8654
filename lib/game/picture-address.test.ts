import { expect, test } from "@playwright/test";
import { pictureAddress } from "./picture-address.ts";

test("a picture's path cannot lead to another host", () => {
  const origin = "https://www.bungie.net";
  expect(pictureAddress(origin, "/common/destiny2_content/icons/a1.jpg")).toBe(
    "https://www.bungie.net/common/destiny2_content/icons/a1.jpg",
  );
  for (const path of ["//evil.example/x.png", "https://evil.example", ".evil.example/x", "/a b", "", null]) {
    expect(pictureAddress(origin, path)).toBeNull();
  }
});
