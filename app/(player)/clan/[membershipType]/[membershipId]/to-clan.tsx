import type { Route } from "next";
import Link from "next/link";

/** The way back to the roster. */
export function ToClan({ name = "your clan" }: { name?: string }) {
  return (
    <Link className="link text-small" href={"/clan" as Route} prefetch={false}>
      To {name}
    </Link>
  );
}
