import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { ProblemPage } from "../_ui/problem-page.tsx";
import { loadWares } from "./load-wares.ts";
import { XurAway } from "./xur-away.tsx";
import { XurHere } from "./xur-here.tsx";

export const metadata: Metadata = { title: "Xûr" };

export default async function XurPage() {
  await connection();
  const xur = await loadWares();
  if (xur.problem && xur.state === "unknown") {
    return (
      <ProblemPage problem={xur.problem}>
        <LetterOffer />
      </ProblemPage>
    );
  }
  return (
    <>
      {xur.state === "here" ? (
        <XurHere pictures={pictureOrigin(services())} xur={xur} />
      ) : (
        <XurAway xur={xur} />
      )}
      <LetterOffer />
    </>
  );
}

function LetterOffer() {
  return (
    <section className="panel mt-10 flex flex-wrap items-center justify-between gap-4 px-5 py-4">
      <div>
        <h2 className="font-semibold">His wares by mail</h2>
        <p className="text-quiet">One letter a visit, soon after he arrives. No account needed.</p>
      </div>
      <Link className="button" href="/digest" prefetch={false}>
        Get the letter
      </Link>
    </section>
  );
}
