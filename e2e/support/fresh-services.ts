import { openServices, type Services } from "#lib/flows/services.ts";
import { createFrom } from "../run/test-databases.mjs";

const { FLOW_TEMPLATE_URL } = process.env;

/** The same services on an empty, migrated database of its own, as a new site has them. */
export async function freshServices({ env }: Services, name: string): Promise<Services> {
  if (!FLOW_TEMPLATE_URL) throw new Error("Flow tests need the stack of `npm test -- --project=flows`.");
  return openServices({ ...env, DATABASE_URL: await createFrom(FLOW_TEMPLATE_URL, name) });
}
