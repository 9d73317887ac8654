const PAGES: readonly (readonly [beginning: string, name: string])[] = [
  ["/choose-membership", "choosing a Destiny account"],
  ["/characters", "your characters"],
  ["/inventory", "your inventory"],
  ["/account", "your account"],
  ["/item", "the item you looked at"],
  ["/loadouts", "your loadouts"],
  ["/loadout", "the loadout that was shared with you"],
  ["/clan", "your clan"],
  ["/moves", "the move you looked at"],
  ["/activity", "your activity"],
  ["/digest", "the letter’s page"],
  ["/xur", "Xûr’s wares"],
  ["/search-help", "how to search"],
  ["/faq", "questions and answers"],
  ["/privacy", "the privacy page"],
  ["/about", "the page about Ninefold"],
];

/** What a page of ours is called in the middle of a sentence: "You will return to …". */
export function pageName(path: string): string {
  const { pathname } = new URL(path, "https://ninefold.invalid");
  if (pathname === "/") return "the front page";
  const known = PAGES.find(([beginning]) => pathname === beginning || pathname.startsWith(`${beginning}/`));
  return known?.[1] ?? "the page you came from";
}
