// Chooses cases in place, on the page of all of them. Without it every number leads to a page of its cases.
// What is chosen stands in the address, so that it can be gone back to, kept and sent: ?channel=facebook&outcome=met

const section = document.querySelector(".casebook-evidence--cases");
const template = section?.querySelector("template");
const form = template?.content.querySelector("form");
const list = section?.querySelector(".casebook-evidence__cases");
const pagination = section?.querySelector(".casebook-pagination");
const own = list ? [...list.children] : [];
let everything;

// A long list goes on over several pages, and those are fetched when somebody chooses for the first time.
async function fetchPage(number) {
  const address = new URL(`page/${number}/`, new URL(location.pathname, location.href));
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const rows = [...page.querySelectorAll(".casebook-evidence__case")];
  for (const link of rows.flatMap((row) => [...row.querySelectorAll("a")])) {
    link.href = new URL(link.getAttribute("href"), address);
  }
  return rows;
}

function fetchAll() {
  const others = Array.from({ length: section.dataset.pages - 1 }, (_, place) => fetchPage(place + 2));
  return Promise.all(others).then((pages) => [...own, ...pages.flat()]);
}

function allRows() {
  everything ??= fetchAll().catch((error) => { everything = undefined; throw error; });
  return everything;
}

function chosenIn(query) {
  const known = [...form.querySelectorAll("select")].map((select) => select.name);
  return [...new URLSearchParams(query)].filter(([name, value]) => known.includes(name) && value);
}

const has = (row, chosen) => {
  const facets = row.dataset.facets.split(" ");
  return chosen.every(([name, value]) => facets.includes(`${name}=${value}`));
};

function say(number) {
  const { one, several, none } = section.dataset;
  const count = new Intl.NumberFormat(document.documentElement.lang).format(number);
  return number ? (number === 1 ? one : several).replace("{num}", count) : none;
}

async function show(query) {
  const chosen = chosenIn(query);
  const output = form.querySelector("output");
  for (const select of form.querySelectorAll("select")) {
    select.value = new Map(chosen).get(select.name) ?? "";
  }
  form.querySelector("button").hidden = !chosen.length;
  try {
    const rows = chosen.length ? (await allRows()).filter((row) => has(row, chosen)) : own;
    if (location.search !== query) return; // somebody has chosen again meanwhile
    list.replaceChildren(...rows);
    if (pagination) pagination.hidden = chosen.length > 0;
    output.textContent = chosen.length ? say(rows.length) : output.dataset.all;
  } catch {
    output.textContent = section.dataset.lost;
  }
}

function choose(chosen) {
  const query = new URLSearchParams(chosen).toString();
  const address = location.pathname + (query && `?${query}`);
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  return show(location.search);
}

function follow(event) {
  const link = event.target.closest("a[data-query]");
  const plain = !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const chosen = link && chosenIn(link.dataset.query);
  if (!plain || !chosen || chosen.length !== [...new URLSearchParams(link.dataset.query)].length) return;
  event.preventDefault();
  choose(chosen);
  document.getElementById("cases").focus();
}

// Pages opened from a disk cannot fetch others; there the links do.
if (form && location.protocol.startsWith("http")) {
  const output = form.querySelector("output");
  output.dataset.all = output.textContent;
  template.replaceWith(form);
  form.addEventListener("change", () => choose([...new FormData(form)].filter(([, value]) => value)));
  form.addEventListener("reset", (event) => { event.preventDefault(); choose([]); });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("click", follow);
  addEventListener("popstate", () => show(location.search));
  if (location.search) show(location.search);
}
