import Link from "next/link";
import { PageTitle } from "../../_ui/page-title.tsx";

/** What is said of a day of which no visit is kept. */
export function NoSuchVisit() {
  return (
    <PageTitle label="Xûr" title="No visit of that day is kept">
      <p>
        A visit is called by the day it begins, a Friday, as in 2026-11-20, and kept only if it was watched
        from here.{" "}
        <Link className="link" href="/xur/archive" prefetch={false}>
          See all that are
        </Link>{" "}
        or{" "}
        <Link className="link" href="/xur" prefetch={false}>
          what he does now
        </Link>
        .
      </p>
    </PageTitle>
  );
}
