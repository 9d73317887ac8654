import { TextSection } from "../_ui/text-section.tsx";

/** Who learns something besides us, and what lies in the browser. */
export function Others() {
  return (
    <>
      <TextSection title="Who else learns something">
        <p>
          Bungie.net: it is asked for your account, and pictures of items come straight from it, so your
          browser asks it for them. The mail service that letters leave through sees the address they go to
          and what they say. Whoever has the link of a loadout that you share sees its name, its note and
          which kinds of items are in it, not whose it is.
        </p>
        <p>
          Beyond that nothing is passed on. There is no advertising and no counting of visitors, and nobody
          counts whether a letter is opened.
        </p>
      </TextSection>
      <TextSection title="In the site’s log">
        <p>
          Which page was asked for and when, how it ended, what failed, each under a random number. Names,
          mail addresses, keys and network addresses are not written there. How long the log is kept is up to
          whoever runs the site.
        </p>
      </TextSection>
      <TextSection title="In your browser">
        <p>
          Cookies sign you in and keep you signed in, nothing else; other sites cannot read them, and neither
          can scripts. If you switch off single-key shortcuts, your browser remembers that. It also keeps one
          page that says that you are offline. Nothing of your account is stored there.
        </p>
      </TextSection>
    </>
  );
}
