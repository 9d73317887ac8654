import type { Metadata } from "next";
import { ItemDialog } from "./item-dialog.tsx";

// For their players alone; a search engine would only find the way to sign in.
export const metadata: Metadata = { robots: { index: false } };

/** The frame of signed-in pages: nothing but the place where an item opens above the page it was pressed on. */
export default function PlayerLayout({
  children,
  modal,
}: {
  children: React.ReactNode;
  modal: React.ReactNode;
}) {
  return (
    <>
      {children}
      <ItemDialog>{modal}</ItemDialog>
    </>
  );
}
