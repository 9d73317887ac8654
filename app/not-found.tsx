import type { Metadata } from "next";
import { NothingHere } from "./_ui/nothing-here.tsx";

export const metadata: Metadata = { title: "Not here" };

export default function NotFound() {
  return <NothingHere />;
}
