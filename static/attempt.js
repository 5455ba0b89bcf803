// Keys for a question and for a card: a number chooses, Enter or Space goes on.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const at = event.target;
  const types = at.matches("input:not([type=radio], [type=checkbox]), textarea, select");
  if (types || (at.matches("a:not([role=button]), button, summary") && !/^[1-9]$/.test(event.key))) return;
  const key = event.key === " " ? "Space" : event.key;

  const button = document.querySelector(`[data-key~="${CSS.escape(key)}"]`);
  if (button) {
    event.preventDefault();
    button.click();
    return;
  }
  const form = document.getElementById("answer");
  if (!form) return;
  if (/^[1-9]$/.test(key)) {
    const option = form.querySelector(`[name=option][value="${key}"]`);
    if (!option) return;
    event.preventDefault();
    option.focus();
    option.click();
  } else if (key === "Enter") {
    event.preventDefault();
    form.querySelector("button[name=go]").click();
  }
});

// An answer that the server refuses must not look saved.
document.addEventListener("htmx:afterRequest", (event) => {
  const banner = document.getElementById("refused");
  if (banner) banner.hidden = event.detail.successful || !event.detail.xhr.status;
});
