// Saves each change of an answer without a button, and keeps what could not be sent in the browser
// until the connection is back. What is kept has its key: sent twice it is stored once.
(() => {
  const DAYS = 7 * 24 * 3600 * 1000;
  const SLOWEST = 15000;
  const memory = {};
  let busy = false;
  let delay = 3000;
  let timer = 0;
  let typing = 0;

  const attempt = () => document.querySelector("[data-attempt]")?.dataset.attempt;
  const form = () => document.getElementById("answer");
  const name = () => `dateline:${attempt()}`;

  function waiting() {
    try {
      return JSON.parse(localStorage.getItem(name()) || "{}");
    } catch {
      return memory;
    }
  }

  function keep(entries) {
    try {
      if (Object.keys(entries).length) localStorage.setItem(name(), JSON.stringify(entries));
      else localStorage.removeItem(name());
    } catch {
      Object.keys(memory).forEach((url) => delete memory[url]);
      Object.assign(memory, entries);
    }
    show();
  }

  // crypto.randomUUID is there on secure addresses only; a school may serve plain HTTP.
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  // The fields of the answer itself; the key, the token and the button are not part of it.
  function fields(from) {
    const left = ["csrfmiddlewaretoken", "client_key", "since", "go"];
    return [...new FormData(from)].filter(([field]) => !left.includes(field));
  }

  function hold(from) {
    const entries = waiting();
    const url = new URL(from.action).pathname;
    const given = fields(from);
    const isOpen = from.querySelector("fieldset:not([disabled])");
    if (!isOpen || JSON.stringify(entries[url]?.given) === JSON.stringify(given)) return;
    entries[url] = { given, key: uuid(), at: Date.now() };
    keep(entries);
  }

  function drop(url, key) {
    const entries = waiting();
    if (!entries[url] || (key && entries[url].key !== key)) return;
    delete entries[url];
    keep(entries);
  }

  async function flush() {
    clearTimeout(timer);
    const [url, entry] = Object.entries(waiting())[0] || [];
    if (busy || !url) return;
    busy = true;
    let again = 0;
    try {
      const reply = await post(url, entry);
      if (reply.ok) {
        drop(url, entry.key);
        delay = 3000;
        lost(false);
        refused(0);
        apply(url, await reply.text());
      } else {
        again = SLOWEST;
        refused(reply.status);
      }
    } catch {
      again = delay;
      delay = Math.min(2 * delay, SLOWEST);
      lost(true);
    }
    busy = false;
    if (again) timer = setTimeout(flush, again);
    else if (Object.keys(waiting()).length) flush();
  }

  function post(url, entry) {
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
    const body = new URLSearchParams([...entry.given, ["client_key", entry.key], ["go", "save"]]);
    const headers = { "HX-Request": "true", "HX-Target": "saved", "X-CSRFToken": token };
    return fetch(url, { method: "POST", body, headers, keepalive: true, redirect: "error" });
  }

  function apply(url, html) {
    const part = document.createElement("template");
    part.innerHTML = html;
    const here = form() && new URL(form().action).pathname === url;
    const saved = part.content.querySelector("#saved");
    if (part.content.querySelector("[data-closed]")) {
      keep({});
      if (!form()) return;
    } else if (here && saved.dataset.since) {
      form().elements.since.value = saved.dataset.since;
    } else if (!here && saved?.matches(".unsaved")) {
      return; // it was about another question than the one on the page
    }
    part.content.querySelectorAll("[id]").forEach((fresh) => {
      fresh.removeAttribute("hx-swap-oob");
      const old = document.getElementById(fresh.id);
      if (!old) return;
      if (!here && old.hasAttribute("aria-current")) fresh.setAttribute("aria-current", "step");
      else if (!here) fresh.removeAttribute("aria-current");
      old.replaceWith(fresh);
    });
    say(document.getElementById("saved")?.textContent.trim());
  }

  function say(text) {
    const live = document.getElementById("live");
    if (text && live) live.textContent = text;
  }

  function lost(is) {
    const banner = document.getElementById("waiting");
    if (banner) banner.hidden = !is;
    document.getElementById("offline").hidden = true;
    const saved = document.getElementById("saved");
    if (is && saved && form() && waiting()[new URL(form().action).pathname]) saved.textContent = "Not saved yet";
  }

  function refused(status) {
    const banner = document.getElementById("refused");
    if (banner) banner.hidden = !status;
  }

  // Submitting waits for what is still on its way.
  function show() {
    const count = Object.keys(waiting()).length;
    const words = count === 1 ? "1 answer is" : `${count} answers are`;
    const button = document.getElementById("submit");
    document.querySelectorAll("#waiting-count, #held-count").forEach((place) => {
      place.textContent = words;
    });
    if (!button) return;
    button.disabled = count > 0;
    document.getElementById("held").hidden = !count;
  }

  // An answer that is only in the browser yet belongs in the fields again.
  function restore() {
    const entry = form() && waiting()[new URL(form().action).pathname];
    if (!entry) return;
    const given = new Map();
    entry.given.forEach(([field, value]) => given.set(field, [...(given.get(field) || []), value]));
    [...form().elements].forEach((input) => {
      const values = given.get(input.name);
      if (!values) return;
      if (input.matches("[type=radio], [type=checkbox]")) input.checked = values.includes(input.value);
      else input.value = values[0];
    });
  }

  function changed(event) {
    const from = form();
    if (!from || !from.contains(event.target) || event.target.name === "go") return;
    clearTimeout(typing);
    hold(from);
    flush();
  }

  function begin() {
    if (!attempt()) return;
    restore();
    show();
    flush();
  }

  document.addEventListener("change", changed);
  document.addEventListener("input", (event) => {
    if (!event.target.matches("#answer [type=text], #answer input:not([type]), #answer textarea")) return;
    clearTimeout(typing);
    typing = setTimeout(changed, 2500, event);
  });
  document.addEventListener("timeup", () => {
    if (form()) hold(form());
    flush();
  });
  window.addEventListener("online", flush);
  window.addEventListener("pagehide", flush);
  window.addEventListener("beforeunload", (event) => {
    if (!document.getElementById("waiting")?.hidden && Object.keys(waiting()).length) event.preventDefault();
  });

  // A button sends the answer itself; until it is known to have come, it is kept as well.
  document.addEventListener("htmx:configRequest", (event) => {
    clearTimeout(typing);
    if (event.target.id === "answer") hold(event.target);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    // The form itself has been swapped out by now, so its address tells which one it was.
    if (!event.detail.successful) return;
    lost(false);
    if (!busy) drop(event.detail.pathInfo.requestPath);
    else flush();
  });
  document.addEventListener("htmx:sendError", () => {
    lost(true);
    clearTimeout(timer);
    timer = setTimeout(flush, delay);
  });
  // A server that could not take it may be able to in a while; what was sent is still kept.
  document.addEventListener("htmx:responseError", () => {
    clearTimeout(timer);
    timer = setTimeout(flush, SLOWEST);
  });
  document.addEventListener("htmx:afterSettle", () => {
    restore();
    show();
  });

  try {
    Object.keys(localStorage).filter((key) => key.startsWith("dateline:")).forEach((key) => {
      const entries = Object.values(JSON.parse(localStorage.getItem(key)));
      if (entries.every((entry) => Date.now() - entry.at > DAYS)) localStorage.removeItem(key);
    });
  } catch { /* storage is switched off: the page holds what waits */ }
  begin();
})();
