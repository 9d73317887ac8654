import { connection } from "next/server";
import { services } from "#lib/flows/services.ts";
import { TextSection } from "../_ui/text-section.tsx";

/** Whom to write to, if whoever runs this site says so. */
export async function Contact() {
  // It is a setting, and a build has none.
  await connection();
  const { CONTACT_EMAIL } = services().env;
  if (!CONTACT_EMAIL) return null;
  return (
    <TextSection title="Whom to ask">
      <p>
        Whoever runs this site answers what is left open here, also about what is kept of you:{" "}
        <a className="link wrap-anywhere" href={`mailto:${CONTACT_EMAIL}`}>
          {CONTACT_EMAIL}
        </a>
        .
      </p>
    </TextSection>
  );
}
