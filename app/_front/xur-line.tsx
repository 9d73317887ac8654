import Link from "next/link";
import { unstable_rethrow } from "next/navigation";
import { connection } from "next/server";
import { Suspense } from "react";
import type { XurNow } from "#lib/game/xur-now.ts";
import { log } from "#lib/log/log.ts";
import { loadWares } from "../xur/load-wares.ts";
import { stateSentence } from "../xur/share-words.ts";

/** What Xûr does now, quietly; the page does not wait for it, and without it the link stands alone. */
export function XurLine() {
  return (
    <p className="mt-5 min-h-12 max-w-[60ch] text-quiet text-small">
      <Suspense fallback={<PlainLine />}>
        <KnownLine />
      </Suspense>
    </p>
  );
}

async function KnownLine() {
  await connection();
  const xur = await readQuietly();
  if (!xur || xur.state === "unknown") return <PlainLine />;
  return (
    <>
      {stateSentence(xur)} <XurLink />
    </>
  );
}

/** The front page stands whatever happens behind it: a line is not worth an error page. */
async function readQuietly(): Promise<XurNow | null> {
  try {
    return await loadWares();
  } catch (error) {
    unstable_rethrow(error);
    log.error({ what: "front-xur", err: error }, "The front page does without Xûr");
    return null;
  }
}

function PlainLine() {
  return (
    <>
      What Xûr sells each week, and what of it you lack. <XurLink />
    </>
  );
}

function XurLink() {
  return (
    <Link className="link whitespace-nowrap" href="/xur" prefetch={false}>
      See his wares
    </Link>
  );
}
