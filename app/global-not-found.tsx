import type { Metadata } from "next";
import RootLayout from "./layout.tsx";
import NotFound from "./not-found.tsx";

export { viewport } from "./layout.tsx";
export const metadata: Metadata = { title: "Not here · Ninefold" };

/** The 404 of addresses that lead nowhere, and of forms posted without scripts: Next draws both without the layout. */
export default function GlobalNotFound() {
  return (
    <RootLayout>
      <NotFound />
    </RootLayout>
  );
}
