// Searches the site: asks Pagefind's index for words and shows what has them. How that index is made, and why its
// program knows no language, says casebook/search. Nothing is loaded before somebody searches.
(() => {
  "use strict";

  const form = document.getElementById("casebook-search");
  if (!form) return;

  const [state, results, template] = ["state", "results", "result"].map((name) =>
    document.getElementById(`casebook-search-${name}`));
  const [again, more] = ["again", "more"].map((name) => document.getElementById(`casebook-search-${name}`));
  const field = form.elements.q;
  const filters = [...form.querySelectorAll("select")];
  const choices = form.querySelector("fieldset");
  const clear = form.querySelector(".casebook-search__clear");
  const said = form.dataset;
  const page = document.documentElement.lang.toLowerCase();
  const base = new URL(said.index, document.baseURI);
  const heading = document.title;
  const AT_ONCE = 6; // results that are shown before somebody asks for more
  const EXCERPT = 30; // words of a text that a result shows
  const NAMES = ["language", "kind", "year", "verdict", "channel", "organisation"]; // what is filtered by
  const NEARER = 1.1; // how much better a text is for being in the reader's language

  // Words, as the index has them: small letters and digits alone, without the signs above and below.
  const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const bare = (text) => letters(text.normalize("NFD").replace(/\p{M}/gu, ""));
  const spelt = (text) => text.split(/\s+/).map((word) => letters(word.normalize("NFC"))).filter(Boolean);

  let index; // all that is asked, once it is loaded

  async function load() {
    const from = (name) => import(new URL(name, base));
    const [pagefind, stems, answer] = await Promise.all([
      from("pagefind.js"), from("stemmers.js"), fetch(new URL("facets.json", base)),
    ]);
    const facets = await answer.json();
    const { languages, words } = facets;
    const own = [page, page.split("-")[0], languages[0]].find((lang) => languages.includes(lang));
    const tag = base.pathname.split("/").at(-2);
    const asked = pagefind.createInstance({ basePath: base.pathname, noWorker: true, metaCacheTag: tag });
    // Pagefind leaves out an index that it has; this one holds those of several languages, though.
    const others = languages.filter((lang) => lang !== own).map((language) =>
      asked.mergeIndex(`${base.pathname}./`, { language, metaCacheTag: tag }));
    await Promise.all([asked.preload(""), ...others]);
    const meant = (numbers) => [numbers].flat().map((number) => words[number]);
    const rows = facets.tags.map((tag, at) => {
      const values = NAMES.map((name) => [name, meant(facets[name][at])]);
      return { id: `${tag}_${at}`, key: facets.same[at] ?? at, ...Object.fromEntries(values) };
    });
    const stem = (word, lang) => stems.default[lang] ? new stems.default[lang]().stemWord(word) : word;
    return { asked, languages, stem, rows: new Map(rows.map((row) => [row.id, row])) };
  }

  // Its stem as it was written, where the letters tell: what is spelt the same is nearer.
  function stemmed(word, lang) {
    const plain = bare(word), stem = index.stem(plain, lang);
    return plain.startsWith(stem) && plain.length === word.length ? word.slice(0, stem.length) : stem;
  }

  function asking() {
    const known = new Map();
    return async (query, lang) => {
      if (!known.has(query)) known.set(query, index.asked.search(query));
      const { results: found } = await known.get(query);
      return found.filter(({ id }) => index.rows.get(id)?.language[0] === lang);
    };
  }

  // Where nothing begins with a word, Pagefind gives what the word begins with, be it one letter. So the best text
  // is looked at for each word: either all texts have it, or none.
  async function has(hit, word, lang) {
    const { content, locations, meta } = await hit.data();
    const text = content.split(/\s+/);
    const seen = [...locations.map((at) => text[at] ?? ""), ...meta.title.split(/\s+/)];
    const parts = seen.flatMap((each) => [each, ...each.split(/[^\p{L}\p{N}]+/u)]).map(bare).filter(Boolean);
    const wanted = bare(word);
    return parts.some((part) => part.includes(wanted) || index.stem(part, lang).startsWith(wanted));
  }

  async function hasAll(hit, words, lang) {
    const found = await Promise.all(words.map((word) => has(hit, word, lang)));
    return found.every(Boolean);
  }

  // The texts of a language that have all words; where there is none, those that have some, and how many.
  async function findIn(lang, words, ask) {
    const terms = [...new Set(words.map((word) => stemmed(word, lang)))];
    const together = await ask(terms.join(" "), lang);
    if (together.length && await hasAll(together[0], terms, lang)) {
      return together.map((hit) => ({ hit, score: hit.score, share: 1 }));
    }
    const found = new Map();
    for (const term of terms) {
      const hits = terms.length > 1 ? await ask(term, lang) : together;
      if (!hits.length || !await has(hits[0], term, lang)) continue;
      for (const hit of hits) {
        const known = found.get(hit.id) ?? { hit, score: 0, share: 0 };
        found.set(hit.id, { ...known, score: known.score + hit.score, share: known.share + 1 / terms.length });
      }
    }
    return [...found.values()];
  }

  async function findPhrase(lang, words, ask) {
    const found = await ask(`"${words.map((word) => bare(stemmed(word, lang))).join(" ")}"`, lang);
    return found.map((hit) => ({ hit, score: hit.score, share: 1 }));
  }

  async function find(query) {
    const words = spelt(query), ask = asking();
    if (!words.length) {
      const { results: everything } = await index.asked.search(null);
      const hits = new Map(everything.map((hit) => [hit.id, hit]));
      return [...index.rows.keys()].map((id, age) => ({ hit: hits.get(id), score: -age, share: 1 }));
    }
    const look = /^\s*".+"\s*$/.test(query) ? findPhrase : findIn;
    const found = (await Promise.all(index.languages.map((lang) => look(lang, words, ask)))).flat();
    const most = Math.max(0, ...found.map(({ share }) => share));
    return found.filter(({ share }) => share > most - 0.01);
  }

  // One text in several languages is one result: in the reader's own, where that is among them.
  function grouped(found) {
    const groups = new Map();
    for (const each of found) {
      const { key, language } = index.rows.get(each.hit.id);
      const weighted = { ...each, own: language[0] === page, score: each.score * (language[0] === page ? NEARER : 1) };
      groups.set(key, [...groups.get(key) ?? [], weighted]);
    }
    const best = (group) => group.reduce((one, other) =>
      one.own !== other.own ? (one.own ? one : other) : (other.score > one.score ? other : one));
    const high = (group) => Math.max(...group.map(({ score }) => score));
    return [...groups.values()].sort((one, other) => high(other) - high(one)).map((group) => best(group).hit);
  }

  const chosen = () => filters.filter((filter) => filter.value);
  const passes = (hit, but) => chosen().every((filter) =>
    filter === but || index.rows.get(hit.id)[filter.name].includes(filter.value));

  // How many results each choice would leave, the other filters as they are.
  function count(found) {
    for (const filter of filters) {
      const numbers = new Map();
      for (const { hit } of found.filter((each) => passes(each.hit, filter))) {
        const { key, [filter.name]: values } = index.rows.get(hit.id);
        for (const value of values) numbers.set(value, (numbers.get(value) ?? new Set()).add(key));
      }
      for (const option of [...filter.options].slice(1)) {
        const number = numbers.get(option.value)?.size ?? 0;
        option.dataset.text ??= option.textContent;
        option.textContent = `${option.dataset.text} (${number})`;
        option.hidden = option.disabled = !number && !option.selected;
      }
    }
    choices?.removeAttribute("hidden");
    if (clear) clear.hidden = !chosen().length;
  }

  const number = (num) => new Intl.NumberFormat(page).format(num);
  const counted = (num) => (num === 1 ? said.one : said.many).replace("{num}", number(num));

  // The stretch of a text with the most of the words, these marked.
  function excerpt({ content, locations }) {
    const words = content.split(/\s+/), hits = new Set(locations);
    const near = (start) => locations.filter((at) => at >= start && at < start + EXCERPT).length;
    const starts = [...hits].map((at) => Math.max(0, at - 6));
    const start = starts.length ? starts.reduce((one, other) => (near(other) > near(one) ? other : one)) : 0;
    const nodes = words.slice(start, start + EXCERPT).map((word, place) => {
      if (!hits.has(start + place)) return new Text(word);
      return Object.assign(document.createElement("mark"), { textContent: word });
    });
    return [
      start ? "… " : "", ...nodes.flatMap((node) => [node, " "]), start + EXCERPT < words.length ? "…" : "",
    ];
  }

  function link(a, path, lang) {
    a.href = said.site + path;
    a.hreflang = lang;
    return a;
  }

  function translation([lang, name, path, title]) {
    const a = Object.assign(document.createElement("a"), { textContent: name, lang, title });
    const item = document.createElement("li");
    item.append(link(a, path, lang));
    return item;
  }

  function shown(text) {
    const { meta } = text;
    const node = template.content.cloneNode(true);
    const article = node.querySelector("article");
    const foreign = meta.lang.toLowerCase() !== page;
    const course = meta.before && meta.after ? `${meta.before} → ${meta.after}` : "";
    const fill = {
      ...meta, numbers: course, language: foreign && meta.language, excerpt: excerpt(text),
      organisations: meta.organisations && ` · ${meta.organisations}`,
      date: Object.assign(document.createElement("time"), { dateTime: meta.iso, textContent: meta.date }),
      measure: course && meta.measure, change: course && meta.change,
      translations: meta.translations?.map(translation),
    };
    article.classList.add(`casebook-entry--${meta.kind}`);
    if (foreign) article.lang = meta.lang;
    link(node.querySelector("h2 a, h3 a"), meta.path, meta.lang);
    for (const place of node.querySelectorAll("[data-fill]")) {
      const text = fill[place.dataset.fill];
      if (text) place.append(...[text].flat());
      else place.remove();
      place.removeAttribute("data-fill");
    }
    for (const place of [".casebook-entry__figure", "dl > div", "dl", ".casebook-entry__found"]) {
      node.querySelectorAll(place).forEach((each) => each.textContent.trim() || each.remove());
    }
    return node;
  }

  let run = 0, rest = [];

  function say(text) {
    if (state.textContent !== text) state.textContent = text;
  }

  async function show(hits) {
    const texts = await Promise.all(hits.slice(0, AT_ONCE).map((hit) => hit.data()));
    rest = hits.slice(AT_ONCE);
    const nodes = texts.map(shown);
    const first = nodes[0]?.querySelector("a");
    results.append(...nodes);
    more.hidden = !rest.length;
    return first;
  }

  // A file that cannot be had is nothing found, for Pagefind.
  async function isThere() {
    const answer = await fetch(new URL("facets.json", base), { method: "HEAD", cache: "no-store" });
    if (!answer.ok) throw new Error(answer.statusText);
  }

  async function search() {
    const own = ++run, query = field.value.trim();
    document.title = query ? `${query} · ${heading}` : heading;
    again.hidden = true;
    if (!query && !chosen().length) {
      results.replaceChildren();
      more.hidden = true;
      say("");
      if (index) count(await find(""));
      return;
    }
    const waiting = setTimeout(() => own === run && say(said.loading), 200);
    results.setAttribute("aria-busy", "true");
    try {
      index ??= await load();
      const found = await find(query);
      const hits = grouped(found.filter(({ hit }) => passes(hit)));
      if (!hits.length) await isThere();
      if (own !== run) return;
      results.replaceChildren();
      await show(hits);
      count(found);
      say(hits.length ? [counted(hits.length), found[0].share < 0.99 && said.some].filter(Boolean).join(". ") : said.none);
    } catch (error) {
      if (own !== run) return;
      index = undefined; // what failed would be remembered as nothing
      console.error(error);
      results.replaceChildren();
      more.hidden = true;
      again.hidden = false;
      say(said.failed);
    } finally {
      clearTimeout(waiting);
      if (own === run) results.removeAttribute("aria-busy");
    }
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") ?? "";
    for (const filter of filters) {
      filter.value = asked.get(filter.name) ?? "";
      if (filter.selectedIndex < 0) filter.value = "";
    }
  }

  function go() {
    const asked = new URLSearchParams([field, ...filters].map((each) => [each.name, each.value.trim()]));
    for (const [name, value] of [...asked]) if (!value) asked.delete(name);
    const address = `${location.pathname}${asked.size ? `?${asked}` : ""}`;
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
    search();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go();
  });
  filters.forEach((filter) => filter.addEventListener("change", go));
  clear?.addEventListener("click", () => {
    for (const filter of filters) filter.value = "";
    go();
    field.focus();
  });
  field.addEventListener("input", () => field.value || go());
  again.firstElementChild.addEventListener("click", search);
  more.firstElementChild.addEventListener("click", async () => (await show(rest))?.focus());
  addEventListener("popstate", () => {
    read();
    search();
  });
  read();
  search();
})();
