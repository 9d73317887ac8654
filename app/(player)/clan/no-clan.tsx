import { PageTitle } from "../../_ui/page-title.tsx";
import { StatePicture } from "../../_ui/state-picture.tsx";

/** Where clans are looked for and founded. */
const CLANS_AT_BUNGIE = "https://www.bungie.net/en/ClanV2/MyClans";

/** The page of a player in no clan: that it is so, and what a clan is. */
export function NoClan({ children }: { children: React.ReactNode }) {
  return (
    <>
      <PageTitle picture={<StatePicture name="no-clan" />} title="You are in no clan">
        <p>
          A clan is a group of up to 100 players who keep together: they share a banner and a call sign, see
          who of them is playing, and earn rewards of the week for one another. A player can be in one clan at
          a time.
        </p>
        <div className="mt-2">{children}</div>
      </PageTitle>
      <ul className="max-w-[65ch] list-disc space-y-2 pl-5">
        <li>Ask friends who are in one for an invitation, and accept it in the game or at bungie.net.</li>
        <li>
          Look for one that takes new members, or found your own, under{" "}
          <a className="link" href={CLANS_AT_BUNGIE}>
            Clans at bungie.net
          </a>
          .
        </li>
        <li>
          You joined one just now, or with another platform’s account? Bungie.net can take some minutes to say
          so; this page asks it anew each time.
        </li>
      </ul>
    </>
  );
}
