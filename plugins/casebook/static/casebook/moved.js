// Leads on from a former address with the anchor and the question of the link that was followed, which the page's own
// refresh leaves behind. Whoever followed a link without either is led on by that, as is everybody without a script.
(() => {
  if (!location.hash && !location.search) return;
  const address = new URL(document.currentScript.dataset.address, location.href);
  address.search = location.search;
  address.hash = location.hash;
  stop(); // before the refresh is read, which stands further down and might overtake a slow answer
  location.replace(address);
})();
