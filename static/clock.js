// The countdown of a limited attempt. It is for the eye only: the server keeps the time.
(() => {
  const MINUTE = 60 * 1000;
  const told = new Set();
  let skew = null;
  let over = false;

  const say = (text) => { document.getElementById("live").textContent = text; };

  function left(clock) {
    // The clock of the browser may be wrong; the difference to the server's is taken once.
    if (skew === null) skew = Date.parse(clock.dataset.now) - Date.now();
    return Date.parse(clock.dataset.deadline) - Date.now() - skew;
  }

  function words(time) {
    const seconds = Math.max(0, Math.ceil(time / 1000));
    const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => `${part}`.padStart(2, "0"));
    const hours = Math.floor(seconds / 3600);
    return `${hours ? `${hours}:` : ""}${parts.join(":")} left`;
  }

  function warn(time) {
    [[5, "Five minutes left."], [1, "One minute left."]].forEach(([minutes, text]) => {
      const due = time <= minutes * MINUTE && time > (minutes - 1) * MINUTE;
      if (due && !told.has(minutes)) say(text);
      if (due) told.add(minutes);
    });
  }

  // What is typed and not saved yet goes out just in time; then the server says how it goes on.
  function end(clock, time) {
    if (time < 1500 && !told.has("end")) {
      told.add("end");
      document.dispatchEvent(new Event("timeup"));
    }
    if (time > 0 || over) return;
    over = true;
    say("The time is up.");
    const resume = clock.dataset.resume;
    const leave = () => fetch(resume, { method: "HEAD" })
      .then(() => window.location.assign(resume))
      .catch(() => setTimeout(leave, 3000));
    setTimeout(leave, 300);
  }

  function tick() {
    const clock = document.getElementById("clock");
    if (!clock) return;
    const time = left(clock);
    clock.textContent = words(time);
    clock.classList.toggle("short", time < 5 * MINUTE);
    warn(time);
    end(clock, time);
  }

  setInterval(tick, 1000);
  document.addEventListener("htmx:afterSettle", tick);
  tick();
})();
