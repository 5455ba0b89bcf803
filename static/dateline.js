// Small behaviour that HTML alone cannot give: focus and speech after a swap, and a lost connection.
(() => {
  const live = () => document.getElementById("live");
  const offline = () => document.getElementById("offline");

  function announce(text) {
    const region = live();
    if (!region || !text) return;
    // Emptied first, so that the same words are spoken a second time.
    region.textContent = "";
    setTimeout(() => { region.textContent = text; }, 50);
  }

  function settle(part) {
    if (!part || !part.querySelector) return;
    const told = part.matches("[data-announce]") ? part : part.querySelector("[data-announce]");
    if (told) announce(told.dataset.announce);
    const target = part.matches("[data-focus]") ? part : part.querySelector("[data-focus]");
    if (!target) return;
    if (!target.matches("a, button, input, select, textarea, [tabindex]")) target.tabIndex = -1;
    target.focus({ preventScroll: target.dataset.focus === "still" });
  }

  document.addEventListener("htmx:afterSettle", (event) => settle(event.detail.elt));
  document.addEventListener("htmx:sendError", () => { offline().hidden = false; });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) offline().hidden = true;
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    event.detail.target?.setAttribute("aria-busy", "true");
  });
  document.addEventListener("htmx:afterOnLoad", (event) => {
    event.detail.target?.removeAttribute("aria-busy");
  });

  // An open menu closes on Escape and on a click elsewhere.
  const closeMenus = (except) => document.querySelectorAll("details.who[open]").forEach((menu) => {
    if (menu !== except) menu.open = false;
  });
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details.who")));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") closeMenus(null); });

  document.addEventListener("DOMContentLoaded", () => {
    const first = document.querySelector("[aria-invalid=true]");
    if (first) first.focus();
  });
})();
