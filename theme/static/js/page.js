// What a page can do besides being read: its clocks go on, its citations and its address are copied at a click, a key
// leads to its search field, and it is shared on a reader's own server.

// Sets every clock by the reader's own day, so that a site nobody builds again does not lie.
// The texts of both states stand in the page, in its language; {days} in them is filled in here.
const { lang, dataset } = document.documentElement;
const now = new Date();
const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
const daysAfter = (due, day) => Math.round((day - Date.parse(due)) / 86400000);

// As casebook/words/spans.py says it: in days up to two years, beyond that in whole years.
function inWords(days) {
  const { casebookDay: one, casebookDays: several, casebookYears: years } = dataset;
  const [text, count] = days < 731 ? [days === 1 ? one : several, days] : [years, Math.floor(days / 365.2425)];
  return text.replace("{num}", new Intl.NumberFormat(lang).format(count));
}

function setClock(clock) {
  const { casebookDue: due, casebookSince: since, overdue, waiting, toCome, today: dueToday } = clock.dataset;
  const late = due ? daysAfter(due, today) : 0;
  const lateWhenBuilt = daysAfter(due, Date.parse(dataset.casebookBuilt));
  if (late > 0 && lateWhenBuilt > 0) {
    clock.textContent = clock.textContent.replace(inWords(lateWhenBuilt), inWords(late));
  } else if (late > 0) {
    clock.textContent = overdue.replace("{days}", inWords(late));
  } else if (since) {
    clock.textContent = waiting.replace("{days}", inWords(Math.max(0, daysAfter(since, today))));
  } else if (toCome) {
    clock.textContent = late === 0 ? dueToday : toCome.replace("{days}", inWords(-late));
  }
  clock.classList.toggle("casebook-clock--late", late > 0);
  const entry = clock.closest(".casebook-timeline__entry");
  entry?.classList.toggle("casebook-timeline__entry--overdue", late > 0);
  entry?.classList.toggle("casebook-timeline__entry--to-come", late <= 0);
}

document.querySelectorAll("[data-casebook-due], [data-casebook-since]").forEach(setClock);

// Paper says on which day it was printed: by that day its clocks stand.
for (const printed of document.querySelectorAll("[data-printed]")) {
  const written = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long" });
  printed.textContent = printed.dataset.printed.replace("{date}", written.format(now));
}

// Words to paste. They lead to what the reader has pointed at: a claim, a figure, an entry of the timeline.
const addresses = document.querySelectorAll(".casebook-cite__address");

function pointCitations() {
  const signs = document.querySelectorAll(".casebook-anchor, .casebook-figure__cite, .casebook-timeline__when a");
  const pointed = location.hash && [...signs].some((sign) => sign.hash === location.hash);
  for (const address of addresses) {
    address.dataset.page ??= address.textContent;
    address.textContent = address.dataset.page + (pointed ? location.hash : "");
  }
}

// Tells whether `write` has copied, which a reader may forbid, and no old browser can.
async function copied(write) {
  try {
    return await write() !== false;
  } catch {
    return false;
  }
}

// A button that copies words. They are selected in any case, so that they can be copied by hand.
function copyButton(words, offer, said, write, ...name) {
  const [button, label] = [document.createElement("button"), new Text(offer)];
  Object.assign(button, { type: "button" }).append(label, ...name);
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(words);
    // Without https there is no clipboard to write to, but the old way.
    if (!await copied(() => (navigator.clipboard ? write() : document.execCommand("copy")))) return;
    label.data = said;
    setTimeout(() => { label.data = offer; }, 3000);
  });
  return button;
}

function offerCitation(words) {
  const { copy: offer, copied: said } = words.closest("dl").dataset;
  const cell = Object.assign(document.createElement("dd"), { className: "casebook-cite__copy" });
  const name = Object.assign(document.createElement("span"), { className: "casebook-hidden" });
  const as = (type, text) => [type, new Blob([text], { type })];
  const write = () => {
    const html = words.innerHTML.replace(/<\/?span[^>]*>/g, "");
    const both = Object.fromEntries([as("text/plain", words.textContent), as("text/html", html)]);
    return navigator.clipboard.write([new ClipboardItem(both)]);
  };
  name.textContent = ` (${words.previousElementSibling.textContent})`;
  cell.append(copyButton(words, offer, said, write, name));
  words.after(cell);
}

// A text to take away whole, such as a case to fill in: its button stands above it.
function offerWhole(text) {
  const { casebookCopy: offer, casebookCopied: said } = text.dataset;
  const row = Object.assign(document.createElement("p"), { className: "casebook-submit__copy" });
  row.append(copyButton(text, offer, said, () => navigator.clipboard.writeText(text.textContent)));
  text.before(row);
}

document.querySelectorAll(".casebook-cite__words").forEach(offerCitation);
document.querySelectorAll("[data-casebook-copy]").forEach(offerWhole);
addEventListener("hashchange", pointCitations);
pointCitations();

// An error is reported where it stands: behind the words that were selected last, or that the address names.
const letter = document.querySelector("[data-casebook-place]");
const main = document.querySelector("main");
let place = "";

function placeOf(node) {
  const behind = (each) => each.compareDocumentPosition(node) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY);
  return [...main.querySelectorAll("[id]")].filter((each) => each === node || behind(each)).at(-1)?.id ?? "";
}

if (letter) {
  const [whole, { casebookPlace: page }] = [letter.href, letter.dataset];
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const isHere = !selection.isCollapsed && main.contains(selection.anchorNode);
    if (isHere && !letter.parentElement.contains(selection.anchorNode)) place = placeOf(selection.getRangeAt(0).startContainer);
  });
  letter.addEventListener("click", () => {
    const hash = place ? `#${place}` : location.hash;
    letter.href = whole.replace(page, page + encodeURIComponent(hash));
  });
}

// The key / leads to the search field, unless somebody is writing or has switched it off on the search page:
// who speaks to a computer, or has keys of their own, may need it for something else (WCAG 2.1.4).
const searchField = document.querySelector(".casebook-find__field");
const keySwitch = document.getElementById("casebook-search-key");
const KEY_OFF = "casebook-key-off";

// What this browser remembers by a name, once it has been told what; where it may keep nothing, that is nothing.
function remembered(name, told) {
  try {
    if (told !== undefined) localStorage.setItem(name, told);
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

addEventListener("keydown", (event) => {
  const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const other = event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented;
  if (event.key !== "/" || writing || other || !searchField || remembered(KEY_OFF)) return;
  event.preventDefault();
  searchField.focus();
  searchField.select();
});

if (keySwitch) {
  const box = keySwitch.querySelector("input");
  keySwitch.hidden = false;
  box.checked = !remembered(KEY_OFF);
  box.addEventListener("change", () => { box.checked = !remembered(KEY_OFF, box.checked ? "" : "1"); });
}

// Sharing: nobody is contacted before a click.
function offerLink(item) {
  const [button, status] = [item.querySelector("button"), item.querySelector("[role=status]")];
  item.hidden = false;
  button.addEventListener("click", async () => {
    const { address, copied: said } = item.dataset;
    const isCopied = await copied(() => navigator.clipboard.writeText(address));
    status.textContent = isCopied ? said : address;
    if (!isCopied) getSelection().selectAllChildren(status);
  });
}

// A name as people write it, "@eva@mastodon.social" or a whole address, as the server that it means.
function serverOf(written) {
  const name = written.trim().replace(/^https?:\/\//i, "").replace(/\/.*$/, "").replace(/^.*@/, "");
  const host = URL.canParse(`https://${name}`) ? new URL(`https://${name}`).host : "";
  return /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/.test(host) && host.length < 254 ? host : "";
}

// The reader's server stays in this browser, or is asked for each time.
const SERVER = "casebook-server";

function offerServer(field) {
  const input = field.querySelector("input");
  const share = () => {
    const host = serverOf(input.value);
    input.setCustomValidity(host ? "" : field.dataset.wrong);
    if (!input.reportValidity()) return;
    input.value = host;
    remembered(SERVER, host);
    const text = field.closest("details").querySelector(".casebook-share__words").textContent;
    open(`https://${host}/share?text=${encodeURIComponent(text)}`, "_blank", "noopener,noreferrer");
  };
  input.value = remembered(SERVER);
  field.hidden = false;
  input.addEventListener("input", () => input.setCustomValidity(""));
  input.addEventListener("keydown", (event) => { if (event.key === "Enter" && !event.isComposing) share(); });
  field.querySelector("button").addEventListener("click", share);
}

document.querySelectorAll(".casebook-share__copy").forEach(offerLink);
document.querySelectorAll(".casebook-share__server").forEach(offerServer);
