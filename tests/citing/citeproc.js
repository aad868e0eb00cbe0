// Cites items by citeproc-js: node citeproc.js FOLDER < items.json > citations.json
// The folder holds node_modules/citeproc, the styles (*.csl) and the locales (locales-*.xml) of the CSL project.
const fs = require("fs");
const path = require("path");
const folder = path.resolve(process.argv[2]);
const CSL = require(path.join(folder, "node_modules", "citeproc"));
const read = (name) => fs.readFileSync(path.join(folder, name), "utf8");
const asked = JSON.parse(fs.readFileSync(0, "utf8"));

const items = asked.map(({ item }, number) => ({ ...item, id: String(number) }));
const known = (lang) => (fs.existsSync(path.join(folder, `locales-${lang}.xml`)) ? lang : "en-US");
const system = { retrieveLocale: (lang) => read(`locales-${known(lang)}.xml`), retrieveItem: (id) => items[id] };
const engines = {};

const cited = asked.map(({ style, locale }, number) => {
  const engine = (engines[style + locale] ??= new CSL.Engine(system, read(`${style}.csl`), locale, true));
  engine.updateItems([String(number)]);
  const html = engine.makeBibliography()[1].join("").replace(/<\/?div[^>]*>/g, "");
  return html.replace(/\s+/g, " ").trim();
});
process.stdout.write(`${JSON.stringify(cited, null, 1)}\n`);
