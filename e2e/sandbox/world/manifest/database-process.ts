import type { DatabaseOrder } from "./build-database.ts";
import { clanBannerDatabase } from "./clan-banner-database.ts";
import { ManifestContent } from "./manifest-content.ts";
import { gearAssetDatabase, worldDatabase } from "./world-database.ts";
import { zipArchive } from "./zip-archive.ts";

const order = JSON.parse(process.argv[2] ?? "") as DatabaseOrder;

function build(content: ManifestContent): Promise<Uint8Array> {
  if (order.database === "world") return worldDatabase(content);
  return order.database === "clanbanner" ? clanBannerDatabase() : gearAssetDatabase(content);
}

const content = new ManifestContent(order.content);
const database = await build(content);
for (const piece of zipArchive(order.fileName, Buffer.from(database.buffer))) {
  process.stdout.write(piece);
}
