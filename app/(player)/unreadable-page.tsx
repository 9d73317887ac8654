import type { Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { askedPath } from "#lib/auth/asked-path.ts";
import { askToSignIn } from "#lib/auth/require-player.ts";
import { listMemberships } from "#lib/flows/choose-membership.ts";
import { services } from "#lib/flows/services.ts";
import type { Player } from "#lib/game/player.ts";
import type { Problem } from "#lib/game/problem.ts";
import { ProblemPage } from "../_ui/problem-page.tsx";
import { AskAgain } from "./choose-membership/ask-again.tsx";
import { choiceAddress } from "./choose-membership/choice-address.ts";
import { NoDestinyAccount } from "./choose-membership/no-destiny-account.tsx";

interface UnreadableProps {
  readonly player: Player;
  readonly problem: Problem;
  readonly children?: React.ReactNode;
}

/** What does not pass by itself: the player changes something elsewhere, then comes back. */
const AFTER_A_CHANGE: readonly Problem["kind"][] = ["private", "no-characters", "no-destiny-account"];
/** What passes by itself: the player only has to ask again. */
const AFTER_A_WHILE: readonly Problem["kind"][] = [
  "maintenance",
  "busy",
  "no-answer",
  "incomplete",
  "unexplained",
  "not-let-in",
];

/** What stands in for a page whose account cannot be read: the way on, or the reason in words with what to do. */
export async function UnreadablePage({ player, problem, children }: UnreadableProps) {
  if (problem.kind === "signed-out") return askToSignIn("signed-out");
  const here = await askedPath();
  if (!AFTER_A_CHANGE.includes(problem.kind)) {
    return (
      <ProblemPage problem={problem}>
        {AFTER_A_WHILE.includes(problem.kind) ? (
          <p className="mb-4">
            <TryAgain here={here} />
          </p>
        ) : null}
        {children}
      </ProblemPage>
    );
  }
  const memberships = await listMemberships(services(), player);
  if (memberships.length === 0) return <NoDestinyAccount name={player.bungieName} returnTo={here} />;
  if (player.membership === null) redirect(choiceAddress(here));
  return (
    <ProblemPage problem={problem}>
      <div className="flex flex-wrap items-center gap-3">
        <TryAgain here={here} />
        {problem.kind === "private" ? <PrivacySettings /> : null}
        {memberships.length > 1 ? (
          <Link className="button-quiet" href={choiceAddress(here) as Route} prefetch={false}>
            Choose another account
          </Link>
        ) : null}
        {problem.kind === "private" ? null : <AskAgain returnTo={here} />}
      </div>
      {children}
    </ProblemPage>
  );
}

function TryAgain({ here }: { here: string }) {
  return (
    <a className="button" href={here}>
      Try again
    </a>
  );
}

function PrivacySettings() {
  return (
    <a className="button-quiet" href="https://www.bungie.net/7/en/User/Account/Privacy">
      Privacy settings at bungie.net
    </a>
  );
}
