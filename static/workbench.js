// Checking questions by keyboard. The keys work while the focus is on the workbench, where it is
// after each step, so they never surprise anyone elsewhere.
(() => {
  const bench = () => document.getElementById("bench");

  function press(key) {
    const target = bench().querySelector(`[data-key~="${CSS.escape(key)}"]`);
    if (!target) return false;
    if (target.matches("input")) target.focus();
    else target.click();
    return true;
  }

  function help() {
    const shortcuts = document.getElementById("shortcuts");
    shortcuts.open = !shortcuts.open;
    if (shortcuts.open) shortcuts.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || !bench().contains(event.target)) return;
    const busy = bench().getAttribute("aria-busy") === "true";
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const save = bench().querySelector("#question-form [name=save][value=ready]:not(.unseen)");
      if (save && !busy) save.click();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const types = event.target.matches("input, select, textarea");
    if (types && event.key !== "Escape") return;
    if (event.key === "?") help();
    else if (busy || !press(event.key.length === 1 ? event.key.toLowerCase() : event.key)) return;
    event.preventDefault();
  });

  // The proof may stand far down in a long paragraph that scrolls by itself.
  function reveal() {
    const aside = bench().querySelector("aside");
    const proof = aside?.querySelector(".proof");
    if (proof) aside.scrollTop += proof.getBoundingClientRect().top - aside.getBoundingClientRect().top - 40;
  }
  document.addEventListener("DOMContentLoaded", reveal);
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.elt.id === "bench") reveal();
  });
})();
