import { openServices, type Services } from "#lib/flows/services.ts";
import { chooseVendorReader, forgetVendorReader, showVendorReader } from "#lib/flows/set-vendor-reader.ts";
import { EXIT, endWith, settingsOrEnd, whyOf } from "./end-with.ts";
import { chosenInWords, readerInWords } from "./vendor-reader-in-words.ts";

const USAGE =
  "Usage: npm run vendor-reader -- set <Bungie name or Bungie.net account id> | show | clear\n" +
  "Whose characters ask Xûr for everybody's sake: one of each class shows all his wares, with rolls.";

async function set(services: Services, wanted: string): Promise<number> {
  const chosen = await chooseVendorReader(services, wanted, new Date());
  const words = chosenInWords(chosen, wanted);
  if (chosen.state !== "set") {
    console.error(words);
    return EXIT.failed;
  }
  console.log(words);
  return EXIT.done;
}

async function show(services: Services): Promise<number> {
  console.log(readerInWords(await showVendorReader(services)));
  return EXIT.done;
}

async function clear(services: Services): Promise<number> {
  const hadOne = await forgetVendorReader(services);
  console.log(hadOne ? "Nobody reads the vendors any more." : "Nobody read the vendors before either.");
  return EXIT.done;
}

function toCommand([word, ...rest]: readonly string[]): (services: Services) => Promise<number> {
  const wanted = rest.join(" ").trim();
  if (word === "set" && wanted) return (services) => set(services, wanted);
  if (word === "show" && !wanted) return show;
  if (word === "clear" && !wanted) return clear;
  return endWith(EXIT.badInput, USAGE);
}

const command = toCommand(process.argv.slice(2));
const services = openServices(settingsOrEnd());
try {
  process.exitCode = await command(services);
} catch (error) {
  endWith(EXIT.failed, `The database did not do its part: ${whyOf(error)}`);
} finally {
  await services.db.$disconnect();
}
