// Names of people, bodies and places in each text of a folder, as compromise finds them; their number goes into a file.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, home, log] = process.argv.slice(2);
const read = createRequire(join(home, "package.json"))("compromise");
let found = 0;
for (const file of readdirSync(folder).sort()) {
  found += read(readFileSync(join(folder, file), "utf-8")).topics().length;
}
writeFileSync(log, String(found));
