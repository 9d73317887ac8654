import Link from "next/link";
import type { AccountOverview } from "#lib/flows/load-account-overview.ts";
import type { Inventory } from "#lib/flows/load-inventory.ts";
import type { Problem } from "#lib/game/problem.ts";
import { DataAge } from "../../_ui/data-age.tsx";
import { Notice } from "../../_ui/notice.tsx";
import { characterName } from "../../_ui/place-names.ts";
import { readingText } from "../../_ui/reading-text.ts";
import { NoticePicture, ProblemPicture } from "../../_ui/state-picture.tsx";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { SignInForm } from "../../sign-in/sign-in-form.tsx";
import { CharacterCard } from "../characters/character-card.tsx";
import { StaleNotice } from "../inventory/data-line.tsx";
import { AccountSection } from "./account-section.tsx";
import type { CharactersRead } from "./read-characters.ts";

interface CharactersProps {
  readonly read: CharactersRead;
  readonly overview: AccountOverview;
  readonly origin: string;
  readonly now: Date;
}

/** All characters, or the sentence that says why there are none to show; and when they were read last. */
export function AccountCharacters({ read, overview, origin, now }: CharactersProps) {
  if (read.state === "shown") {
    return (
      <AccountSection id="characters" intro={<ReadAt inventory={read.inventory} />} title="Characters">
        <StaleNotice inventory={read.inventory} />
        <CharacterCards inventory={read.inventory} now={now} origin={origin} />
      </AccountSection>
    );
  }
  return (
    <AccountSection id="characters" intro={<LastRead at={overview.lastReadAt} />} title="Characters">
      {read.state === "surprise" ? (
        <Notice
          picture={<NoticePicture name="broken" />}
          title="Your characters could not be read"
          tone="warn"
        >
          <p>
            Something broke on our side. It has been logged; the rest of this page is not touched by it.
            Reload in a while.
          </p>
        </Notice>
      ) : (
        <Refusal overview={overview} problem={read.problem} />
      )}
    </AccountSection>
  );
}

function ReadAt({ inventory: { account, ageMs, staleBecause } }: { inventory: Inventory }) {
  return (
    <>
      <p>
        {staleBecause ? "Last good copy, read " : "Read from Bungie.net "}
        <TimeStamp at={account.mintedAt} />
      </p>
      <p>
        <DataAge ageMs={ageMs} key={ageMs} />
        {" · "}
        <a className="link" href="/account">
          Refresh
        </a>
      </p>
    </>
  );
}

function LastRead({ at }: { at: Date | null }) {
  if (!at) return <p>Not read from Bungie.net yet.</p>;
  return (
    <p>
      Last read from Bungie.net <TimeStamp at={at} />
    </p>
  );
}

function CharacterCards({
  inventory: { sheets, account, selectedCharacterId },
  origin,
  now,
}: {
  inventory: Inventory;
  origin: string;
  now: Date;
}) {
  return (
    <ul className="grid gap-5 md:grid-cols-2 xl:grid-cols-3">
      {sheets.map((sheet) => (
        <li key={sheet.character.characterId}>
          <CharacterCard
            from="/account"
            heading="h3"
            isSelected={sheet.character.characterId === selectedCharacterId}
            name={characterName(sheet.character, account.characters)}
            now={now}
            origin={origin}
            sheet={sheet}
          />
        </li>
      ))}
    </ul>
  );
}

/** Why there are no characters to show, and the way on. */
function Refusal({ problem, overview: { memberships } }: { problem: Problem; overview: AccountOverview }) {
  const activeCount = memberships.filter(({ standing }) => standing === "active").length;
  if (problem.kind === "no-destiny-account" && activeCount > 0) {
    return (
      <Notice picture={<NoticePicture name="no-account" />} title="Choose an account first">
        <p>Several Destiny accounts belong to you, and each has characters of its own.</p>
        <p>
          <Link className="link" href="/choose-membership?returnTo=%2Faccount" prefetch={false}>
            Choose which one to see
          </Link>
        </p>
      </Notice>
    );
  }
  const { happened, rests, next } = readingText(problem);
  return (
    <Notice picture={<ProblemPicture problem={problem} />} title={happened.replace(/\.$/, "")} tone="warn">
      <p>
        {rests} {next}
      </p>
      {problem.kind === "signed-out" ? <SignInForm returnTo="/account" /> : null}
    </Notice>
  );
}
