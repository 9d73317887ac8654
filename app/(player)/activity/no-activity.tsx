import Link from "next/link";

/** For whoever has not moved anything yet. */
export function NoActivity() {
  return (
    <div className="panel max-w-2xl px-5 py-5">
      <h2 className="font-semibold">Nothing yet</h2>
      <p className="mt-1 text-quiet">
        Ninefold has not changed anything in the game for you. Whatever you move, equip or lock from here on
        is listed on this page, call by call.
      </p>
      <p className="mt-4">
        <Link className="button-quiet" href="/inventory" prefetch={false}>
          Go to your inventory
        </Link>
      </p>
    </div>
  );
}
