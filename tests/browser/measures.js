// What the tests ask of a page in the browser. Loaded before the page, so that no policy stands in its way.
globalThis.measures = {
  name(element) {
    const classes = [...element.classList].map((name) => `.${name}`).join("");
    return `${element.localName}${element.id ? `#${element.id}` : classes}`;
  },

  // Elements that are there for the eye: drawn, not clipped to a point, not wholly transparent.
  seen(element) {
    return measures.eye()(element);
  },

  // What tells of many elements whether they are seen, until something on the page changes.
  eye() {
    const known = new Map([[null, false]]);
    const clipped = (element) => {
      if (!known.has(element)) {
        known.set(element, getComputedStyle(element).clipPath === "inset(50%)" || clipped(element.parentElement));
      }
      return known.get(element);
    };
    return (element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest(".skip:not(:focus), title, desc") &&
      !clipped(element);
  },

  scroller(element) {
    return element.closest(".casebook-scroll, .casebook-text-table, .scroll");
  },

  // What sticks out of the window, and is in no region that scrolls by itself.
  tooWide() {
    const width = document.documentElement.clientWidth;
    const seen = measures.eye();
    return [...document.body.querySelectorAll("*")]
      .filter((element) => seen(element) && !measures.scroller(element.parentElement))
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map(measures.name);
  },

  // Boxes whose text is longer than they are and cannot be scrolled to.
  cutOff() {
    return [...document.body.querySelectorAll("*")].filter(measures.eye()).filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutX = overflowX === "hidden" || overflowX === "clip";
      const cutY = overflowY === "hidden" || overflowY === "clip";
      return (cutX && element.scrollWidth > element.clientWidth) || (cutY && element.scrollHeight > element.clientHeight);
    }).map(measures.name);
  },

  // The lines of text on the page, each a box a third lower than its line, so that only glyphs count.
  lines() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen = measures.eye();
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !seen(element) || measures.scroller(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const third = (bottom - top) / 3;
        if (right - left > 1) found.push({ element, text: node.data.trim(), left, right, top: top + third, bottom: bottom - third });
      }
    }
    return found;
  },

  // Pairs of texts that are written over each other.
  overlapping() {
    const lines = measures.lines().sort((one, other) => one.top - other.top);
    const found = [];
    lines.forEach((one, index) => {
      for (let next = index + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
        const other = lines[next];
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (one.element !== other.element && across > 1) found.push(`${one.text} / ${other.text}`);
      }
    });
    return found;
  },
};
