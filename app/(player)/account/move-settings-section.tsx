import Link from "next/link";
import { AccountSection } from "./account-section.tsx";

/** Where one chooses what a move may do by itself. */
export function MoveSettingsSection() {
  return (
    <AccountSection
      id="moves"
      intro="Whether plans are shown first, whether room is made by itself, and whether things are put back."
      title="How things are moved"
    >
      <p>
        <Link className="button-quiet" href="/account/moves" prefetch={false}>
          Change how things are moved
        </Link>
      </p>
    </AccountSection>
  );
}
