import { redirect } from "next/navigation";
import { askToSignIn } from "#lib/auth/require-player.ts";
import { listMemberships } from "#lib/flows/choose-membership.ts";
import { services } from "#lib/flows/services.ts";
import type { Player } from "#lib/game/player.ts";
import type { Problem } from "#lib/game/problem.ts";
import { ProblemPage } from "../_ui/problem-page.tsx";

interface UnreadableProps {
  readonly player: Player;
  readonly problem: Problem;
  readonly children?: React.ReactNode;
}

/** What stands in for a page whose account cannot be read: the way on, or the reason in words. */
export async function UnreadablePage({ player, problem, children }: UnreadableProps) {
  if (problem.kind === "signed-out") return askToSignIn("signed-out");
  if (problem.kind === "no-destiny-account" && player.membership === null) {
    const memberships = await listMemberships(services(), player);
    if (memberships.length > 0) redirect("/choose-membership");
  }
  return <ProblemPage problem={problem}>{children}</ProblemPage>;
}
