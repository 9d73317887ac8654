import type { PreviewFacts } from "./preview-facts.ts";
import { previewPicture } from "./preview-picture.tsx";
import { publicAnswer } from "./public-answer.ts";

/** A preview picture as an answer that anybody may keep for some minutes. */
export async function answerPreview(request: Request, facts: PreviewFacts): Promise<Response> {
  return publicAnswer(request, {
    body: await previewPicture(facts),
    contentType: "image/png",
    sameAs: JSON.stringify(facts),
    changedAt: null,
    maxAgeSeconds: 300,
  });
}
