// Says what rss-parser or feedsmith sees in feeds. Reads [program, path, …] from standard input, as JSON, and
// writes for each path a list of [id, title, link, published, updated].
import { readFileSync } from "node:fs";
import { parseFeed } from "feedsmith";
import Parser from "rss-parser";

const [program, ...paths] = JSON.parse(readFileSync(0, "utf8"));
const iso = (date) => (date ? new Date(date).toISOString() : null);

async function byParser(text) {
  const { items } = await new Parser().parseString(text);
  return items.map((item) => [item.guid ?? item.id, item.title, item.link, item.isoDate]);
}

const shapes = {
  rss: ({ items = [] }) =>
    items.map((item) => [item.guid.value, item.title, item.link, iso(item.pubDate), iso(item.atom.updated)]),
  atom: ({ entries = [] }) =>
    entries.map(({ id, title, links, published, updated }) => [
      id,
      title.value,
      links.find(({ rel }) => rel === "alternate").href,
      iso(published),
      iso(updated),
    ]),
  json: ({ items = [] }) =>
    items.map((item) => [item.id, item.title, item.url, iso(item.date_published), iso(item.date_modified)]),
};

function byFeedsmith(text) {
  const { format, feed } = parseFeed(text);
  return shapes[format](feed);
}

const read = { "rss-parser": byParser, feedsmith: byFeedsmith }[program];
const seen = [];
for (const path of paths) {
  seen.push(await read(readFileSync(path, "utf8")));
}
process.stdout.write(JSON.stringify(seen));
