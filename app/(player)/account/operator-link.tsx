import Link from "next/link";
import { currentAdmin } from "#lib/auth/current-admin.ts";

/** The way to the operators' page, for operators; nobody else is told that there is one. */
export async function OperatorLink() {
  if (!(await currentAdmin())) return null;
  return (
    <p className="text-small">
      <Link className="link" href="/operator" prefetch={false}>
        For operators: Xûr and his letters
      </Link>
    </p>
  );
}
