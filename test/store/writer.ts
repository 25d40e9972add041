/** A child process that stores articles for ever and prints the id of each once it is acknowledged, to be killed meanwhile. */
import { openSqlite } from "../../server/store/index.ts";
import { ENTRIES } from "../fixtures/fixture.ts";

const [entry] = ENTRIES;
const file = process.argv[2];
if (entry === undefined || file === undefined) throw new Error("usage: writer.ts FILE");
const store = await openSqlite(file, () => new Date());
for (let i = 0; ; i++) {
  const text = `${entry.article.text} Number ${i}.`;
  const { article } = await store.addArticle({ text }, { extractor: "1", claims: entry.claims });
  process.stdout.write(`${article.id}\n`);
}
