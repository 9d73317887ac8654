import { type Env, parseEnv } from "#lib/env.ts";
import { openServices, type Services } from "#lib/flows/services.ts";
import { chooseVendorReader, forgetVendorReader, showVendorReader } from "#lib/flows/set-vendor-reader.ts";
import { chosenInWords, readerInWords } from "./vendor-reader-in-words.ts";

const USAGE =
  "Usage: npm run vendor-reader -- set <Bungie name or Bungie.net account id> | show | clear\n" +
  "Whose characters ask Xûr for everybody's sake: one of each class shows all his wares, with rolls.";
const EXIT = { done: 0, failed: 1, badInput: 2, badSettings: 78 } as const;

function endWith(code: number, words: string): never {
  console.error(words);
  process.exit(code);
}

function readSettings(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    return endWith(EXIT.badSettings, error instanceof Error ? error.message : String(error));
  }
}

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
const services = openServices(readSettings());
try {
  process.exitCode = await command(services);
} catch (error) {
  // Its last line says why.
  const why = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
  endWith(EXIT.failed, `The database did not do its part: ${why}`);
} finally {
  await services.db.$disconnect();
}
