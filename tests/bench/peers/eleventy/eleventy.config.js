// The corpus as its documentation would have an Eleventy site of it: Nunjucks layouts, tags as collections.
const day = (date) => new Date(date).toISOString().slice(0, 10);
const long = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

export default function (config) {
  config.setInputDirectory("content");
  config.setIncludesDirectory("../_includes");
  config.setOutputDirectory("output");
  config.addGlobalData("layout", "page.njk");
  config.addGlobalData("permalink", () => (data) => {
    const folder = data.page.inputPath.includes("/follow-ups/") ? "follow-ups" : "cases";
    return `/${data.lang ? `${data.lang}/` : ""}${folder}/${data.slug}/index.html`;
  });
  config.addFilter("day", day);
  config.addFilter("long", (date) => long.format(new Date(date)));
  config.addFilter("told", (data) =>
    [
      { date: data.campaign.start, text: "The campaign begins" },
      { date: data.campaign.end, text: "The campaign ends" },
      ...data.claims.map(({ date, text }) => ({ date, text })),
      ...data.promises.map(({ date, text }) => ({ date, text })),
      ...data.timeline.map(({ date, title }) => ({ date, text: title })),
      ...data.metrics.flatMap(({ label, observations }) =>
        observations.map(({ date, value }) => ({ date, text: `${label}: ${value}` })),
      ),
    ].sort((one, other) => new Date(one.date) - new Date(other.date)),
  );
  config.addCollection("everything", (api) => api.getFilteredByGlob("content/**/*.md").reverse());
  config.addCollection("lists", (api) => {
    const lists = [{ path: "/", title: "Bench", entries: api.getFilteredByGlob("content/**/*.md").reverse() }];
    const grouped = new Map();
    for (const entry of lists[0].entries) {
      const categories = entry.data.category ? [entry.data.category] : [];
      for (const path of [...(entry.data.tags ?? []).map((tag) => `/tags/${tag}/`), ...categories.map((name) => `/category/${name}/`)]) {
        if (!grouped.has(path)) grouped.set(path, []);
        grouped.get(path).push(entry);
      }
    }
    for (const [path, entries] of grouped) lists.push({ path, title: path, entries });
    return lists.flatMap((list) => {
      const pages = Math.ceil(list.entries.length / 20);
      return Array.from({ length: pages }, (_, number) => ({
        ...list,
        path: number ? `${list.path}page/${number + 1}/` : list.path,
        entries: list.entries.slice(number * 20, number * 20 + 20),
      }));
    });
  });
  config.addTemplate("list.njk", "{% for entry in list.entries %}<li><a href=\"{{ entry.url }}\">{{ entry.data.title }}</a> <time datetime=\"{{ entry.date | day }}\">{{ entry.date | long }}</time> {{ entry.data.summary }}</li>\n{% endfor %}", {
    layout: "list.njk",
    pagination: { data: "collections.lists", size: 1, alias: "list" },
    permalink: "{{ list.path }}index.html",
    eleventyComputed: { title: "{{ list.title }}" },
  });
  for (const name of ["atom", "rss"]) {
    config.addTemplate(`${name}.njk`, `{% include "${name}.njk" %}`, {
      layout: null,
      permalink: `/feeds/all.${name}.xml`,
    });
  }
  return { markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
