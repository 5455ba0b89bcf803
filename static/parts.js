// Questions in parts: a rank moves the one that had it, and a click on the map is a point.
(() => {
  function tell(input) {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // The rank that an event is given was another's: the two change places.
  document.addEventListener("focusin", ({ target }) => {
    if (target.closest("[data-ranks]")) target.dataset.was = target.value;
  });
  document.addEventListener("change", ({ target }) => {
    const list = target.closest("[data-ranks]");
    if (!list || !target.value) return;
    const other = [...list.querySelectorAll("select")].find((one) => one !== target && one.value === target.value);
    if (other) other.value = target.dataset.was || "";
    target.dataset.was = target.value;
  }, true);

  document.addEventListener("click", (event) => {
    const svg = event.target.closest("[data-map] svg");
    if (!svg || svg.closest("fieldset").disabled) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const squeeze = Number(svg.closest("[data-map]").dataset.squeeze);
    const form = svg.closest("form");
    mark(svg, at);
    form.elements.option.value = "";
    form.elements.point.value = `${(-at.y).toFixed(2)} ${(at.x / squeeze).toFixed(2)}`;
    tell(form.elements.point);
  });
  document.addEventListener("change", ({ target }) => {
    if (target.name !== "option" || !target.form?.elements.point || !target.value) return;
    target.form.elements.point.value = "";
    target.form.querySelector("[data-map] circle").setAttribute("hidden", "");
  }, true);

  function mark(svg, at) {
    const circle = svg.querySelector("circle");
    circle.setAttribute("cx", at.x);
    circle.setAttribute("cy", at.y);
    circle.removeAttribute("hidden");
  }

  // Without scripts nobody could click on the map: it is there with them only.
  function show() {
    document.querySelectorAll("[data-map]").forEach((map) => { map.hidden = false; });
  }
  document.addEventListener("htmx:afterSwap", show);
  show();
})();
