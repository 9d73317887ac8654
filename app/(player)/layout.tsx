import { ItemDialog } from "./item-dialog.tsx";

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
