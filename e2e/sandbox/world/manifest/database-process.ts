import type { DatabaseOrder } from "./build-database.ts";
import { ManifestContent } from "./manifest-content.ts";
import { gearAssetDatabase, worldDatabase } from "./world-database.ts";
import { zipArchive } from "./zip-archive.ts";

const order = JSON.parse(process.argv[2] ?? "") as DatabaseOrder;

const content = new ManifestContent(order.content);
const database = await (order.database === "world" ? worldDatabase(content) : gearAssetDatabase(content));
for (const piece of zipArchive(order.fileName, Buffer.from(database.buffer))) {
  process.stdout.write(piece);
}
