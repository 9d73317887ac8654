import { Notice } from "../../_ui/notice.tsx";
import { accountWords } from "./account-words.ts";

/** What came of the button that was pressed in this part of the page; nothing on a fresh visit. */
export function AccountNotice({
  told,
  about,
}: {
  told: unknown;
  about: "memberships" | "sessions" | "letters";
}) {
  const words = accountWords(told);
  if (words?.about !== about) return null;
  return (
    <Notice isLive title={words.title} tone={words.tone}>
      <p>{words.text}</p>
    </Notice>
  );
}
