import Link from "next/link";
import { AccountSection } from "./account-section.tsx";

/** What is held can be taken along and made to vanish. */
export function YourData() {
  return (
    <AccountSection
      id="data"
      intro="Everything Ninefold holds about you is yours to take or to delete."
      title="Your data"
    >
      <div className="panel divide-y divide-line">
        <Offer
          text="One JSON file with your names, platforms, sign-ins, last copy of your gear, moves and letters. It holds no keys: nobody can sign in with it."
          title="Take it along"
        >
          <a className="button-quiet" href="/account/export">
            Export my data
          </a>
        </Offer>
        <Offer
          text="Removes all of it from Ninefold, at once and for good. Your characters and gear in the game stay as they are."
          title="Delete it"
        >
          <Link className="button-quiet text-bad!" href="/account/delete" prefetch={false}>
            Delete my account
          </Link>
        </Offer>
      </div>
    </AccountSection>
  );
}

function Offer({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 px-4 py-4">
      <div className="grow basis-72">
        <h3 className="font-semibold">{title}</h3>
        <p className="max-w-[64ch] text-quiet text-small">{text}</p>
      </div>
      {children}
    </div>
  );
}
