import type { Metadata } from "next";
import { NothingHere } from "./_ui/nothing-here.tsx";
import RootLayout from "./layout.tsx";

export { viewport } from "./layout.tsx";
export const metadata: Metadata = { title: "Not here · Ninefold" };

/** The 404 of addresses that lead nowhere, and of forms posted without scripts: Next draws both without the layout. */
export default function GlobalNotFound() {
  return (
    <RootLayout>
      <NothingHere />
    </RootLayout>
  );
}
