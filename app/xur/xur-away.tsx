import type { XurNow } from "#lib/game/xur-now.ts";
import { PageTitle } from "../_ui/page-title.tsx";
import { TimeStamp } from "../_ui/time-stamp.tsx";

export function XurAway({ xur }: { xur: XurNow }) {
  return (
    <PageTitle label="The Tower" title="Xûr is away">
      <p>
        He is expected on <TimeStamp at={xur.next.startsAt} /> and stays until{" "}
        <TimeStamp at={xur.next.endsAt} />.
      </p>
    </PageTitle>
  );
}
