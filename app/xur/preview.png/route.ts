import { answerPreview } from "../answer-preview.ts";
import { loadWares } from "../load-wares.ts";
import { nowPreview } from "../preview-facts.ts";

/** The picture that chat programs show of a link to Xûr's page. */
export async function GET(request: Request): Promise<Response> {
  return answerPreview(request, nowPreview(await loadWares()));
}
