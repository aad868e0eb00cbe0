// Sets every clock by the reader's own day, so that a site nobody builds again does not lie.
// The texts of both states stand in the page, in its language; {days} in them is filled in here.
const { lang, dataset } = document.documentElement;
const now = new Date();
const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
const daysFrom = (day, to) => Math.round((to - Date.parse(day)) / 86400000);
const inWords = (days) =>
  new Intl.NumberFormat(lang, { style: "unit", unit: "day", unitDisplay: "long" }).format(Math.abs(days));

for (const clock of document.querySelectorAll("[data-casebook-due]")) {
  const { casebookDue: due, overdue, toCome, today: dueToday } = clock.dataset;
  const late = daysFrom(due, today);
  const lateWhenBuilt = daysFrom(due, Date.parse(dataset.casebookBuilt));
  if (late === lateWhenBuilt) continue;
  if (late > 0 && lateWhenBuilt > 0) {
    clock.textContent = clock.textContent.replace(inWords(lateWhenBuilt), inWords(late));
  } else if (late > 0 || toCome) {
    const text = late > 0 ? overdue : late === 0 ? dueToday : toCome;
    clock.textContent = text.replace("{days}", inWords(late));
  }
  clock.classList.toggle("casebook-clock--late", late > 0);
  const entry = clock.closest(".casebook-timeline__entry");
  entry?.classList.toggle("casebook-timeline__entry--overdue", late > 0);
  entry?.classList.toggle("casebook-timeline__entry--to-come", late <= 0);
}
