/** For whoever restarts processes: this one is up and answers. Asks nobody, so a database that is away restarts no site. */
export function GET(): Response {
  return Response.json({ up: true });
}
