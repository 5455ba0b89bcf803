// Checking facts by keyboard: arrows move, A accepts, E edits, X rejects, U takes back.
// The keys work while the focus is among the facts, so they never surprise anyone elsewhere.
(() => {
  const panel = () => document.getElementById("facts");
  let judged = "";

  function show(link) {
    panel().querySelectorAll(".current").forEach((fact) => {
      fact.classList.remove("current");
      fact.querySelector("[aria-current]")?.removeAttribute("aria-current");
    });
    const fact = link.closest(".fact");
    fact.classList.add("current");
    link.setAttribute("aria-current", "true");
    fact.scrollIntoView({ block: "nearest" });
  }

  function move(fact, step) {
    const facts = [...panel().querySelectorAll(".fact > a")];
    const next = facts[facts.indexOf(fact?.querySelector(":scope > a")) + step];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.click();
  }

  // The fact that the address names, or that was set back, may stand far down in its list.
  function reveal() {
    const fact = panel()?.querySelector(".fact.current");
    if (fact) panel().scrollTop = fact.offsetTop - panel().clientHeight / 3;
  }
  document.addEventListener("DOMContentLoaded", reveal);
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.elt.id === "facts") reveal();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".fact > a");
    if (link) show(link);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!panel()?.contains(event.target) || event.target.matches("input, select, textarea")) return;
    const fact = event.target.closest(".fact") || panel().querySelector(".fact.current");
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    const key = event.key.toLowerCase();
    if (event.key in steps) {
      move(fact, steps[event.key]);
    } else if (key === "u") {
      document.getElementById("undo").click();
    } else if (fact && "aex".includes(key)) {
      const button = fact.querySelector(`[data-key=${key}]`);
      if (!button) return;
      judged = key === "e" ? "" : fact.id;
      button.click();
    } else {
      return;
    }
    event.preventDefault();
  });

  // Judged by key: on to the next fact, once this one shows what became of it.
  document.addEventListener("htmx:afterSettle", (event) => {
    if (!judged || event.detail.elt.id !== judged) return;
    judged = "";
    move(event.detail.elt, 1);
  });
})();
