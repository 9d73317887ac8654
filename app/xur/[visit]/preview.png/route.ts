import { answerPreview } from "../../answer-preview.ts";
import { visitPreview } from "../../preview-facts.ts";
import { publicNotFound } from "../../public-answer.ts";
import { readVisit } from "../read-visit.ts";

/** The picture that chat programs show of a link to a visit. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/xur/[visit]/preview.png">,
): Promise<Response> {
  const visit = await readVisit((await params).visit);
  const stock = visit?.stocks.at(-1);
  return visit && stock ? answerPreview(request, visitPreview(visit, stock.wares)) : publicNotFound();
}
