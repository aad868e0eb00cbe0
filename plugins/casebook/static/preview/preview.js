// Shows the page anew when it has changed, and what is wrong as soon as it is. The server says at once which id
// holds, so that nothing is missed between the page and this script, nor while no one was listening.
(() => {
  const host = document.querySelector("casebook-preview");
  const own = new URL(".", document.currentScript?.src ?? new URL("/-casebook-/", location.href)).pathname;
  const place = encodeURIComponent(host.dataset.place);
  const folded = "casebook-preview-folded";
  let shown = host.dataset.notes;
  let source;
  let again;

  const root = () => {
    if (host.shadowRoot) return host.shadowRoot;
    // A browser that does not know of shadows in HTML has left the template as it is.
    const shadow = host.attachShadow({ mode: "open" });
    shadow.append(host.querySelector("template").content);
    return shadow;
  };

  // Whoever has folded the problems keeps them folded while the same ones last. It is remembered with the click
  // itself: a toggle event comes in a later task, which a page that is loaded anew may not live to see.
  const watchFolding = () => {
    const problems = root().querySelector(".problems");
    if (!problems) return;
    if (sessionStorage.getItem(folded) === shown) problems.open = false;
    problems.querySelector("summary").addEventListener("click", () => {
      if (problems.open) sessionStorage.setItem(folded, shown);
      else sessionStorage.removeItem(folded);
    });
  };

  const say = async (notes) => {
    const answer = await fetch(`${own}notes?page=${place}`, { cache: "no-store" });
    if (!answer.ok) return;
    shown = notes;
    root().getElementById("notes").innerHTML = await answer.text();
    watchFolding();
  };

  const close = () => {
    clearTimeout(again);
    source?.close();
    source = undefined;
  };

  // A page that nobody sees need not listen: browsers allow six such lines to one server, over all tabs.
  const listen = () => {
    close();
    if (document.visibilityState !== "visible") return;
    source = new EventSource(`${own}events?page=${place}`);
    source.onmessage = ({ data }) => {
      const { page, notes } = JSON.parse(data);
      if (page !== host.dataset.id) {
        close();
        location.reload(); // which keeps the place on the page
      } else if (notes !== shown) {
        say(notes).catch(() => {});
      }
    };
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(listen, 500);
    };
  };

  watchFolding();
  listen();
  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", ({ persisted }) => persisted && listen());
  addEventListener("pagehide", close);
})();
