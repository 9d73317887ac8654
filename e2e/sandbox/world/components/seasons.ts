import { definitionRow, definitionRows, type Row } from "./definition-rows.ts";

/** The season in force; the latest one that began when none covers the instant. */
export function seasonAt(now: Date): Row<"DestinySeasonDefinition"> | undefined {
  const begun = definitionRows("DestinySeasonDefinition").filter(
    (row) => row.startDate === undefined || Date.parse(row.startDate) <= now.getTime(),
  );
  return begun.sort((a, b) => (a.seasonNumber ?? 0) - (b.seasonNumber ?? 0)).at(-1);
}

export function seasonPassAt(now: Date): Row<"DestinySeasonPassDefinition"> | undefined {
  const season = seasonAt(now);
  const listed = season?.seasonPassList?.[0]?.seasonPassHash ?? season?.seasonPassHash;
  return listed === undefined ? undefined : definitionRow("DestinySeasonPassDefinition", listed);
}

/** The artifact of the season, if there is one in the tables. */
export function artifactAt(now: Date): Row<"DestinyArtifactDefinition"> | undefined {
  const artifactItemHash = seasonAt(now)?.artifactItemHash;
  const own = artifactItemHash && definitionRow("DestinyArtifactDefinition", artifactItemHash);
  return own || definitionRows("DestinyArtifactDefinition").at(-1);
}
