// What makes the pages quicker to use. All of them work without it.
(() => {
  "use strict";

  const say = (text) => {
    const said = document.getElementById("said");
    if (said) {
      said.textContent = text;
    }
  };

  const showCopyButtons = (root) => {
    if (navigator.clipboard) {
      root.querySelectorAll("button.copy[hidden]").forEach((button) => { button.hidden = false; });
    }
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button.copy");
    if (!button) {
      return;
    }
    const from = button.dataset.copyFrom;
    const text = from ? document.querySelector(from).textContent : button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return;
    }
    button.classList.add("done");
    say(button.dataset.done);
    setTimeout(() => button.classList.remove("done"), 1500);
  });

  const move = (step) => {
    const links = [...document.querySelectorAll(".row-link")];
    if (links.length === 0) {
      return false;
    }
    const at = links.findIndex((link) => link === document.activeElement || link.closest("tr")?.contains(document.activeElement));
    const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1);
    links[next].focus();
    return true;
  };

  const keys = {
    j: () => move(1),
    ArrowDown: () => document.activeElement?.classList.contains("row-link") && move(1),
    k: () => move(-1),
    ArrowUp: () => document.activeElement?.classList.contains("row-link") && move(-1),
    "/": () => {
      const search = document.querySelector("[data-search]");
      search?.focus();
      search?.select();
      return Boolean(search);
    },
    "?": () => {
      const map = document.getElementById("keys");
      map?.showModal();
      return Boolean(map);
    },
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "Escape" && typing) {
      typing.blur();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
      return;
    }
    if (Object.hasOwn(keys, event.key) && keys[event.key]()) {
      event.preventDefault();
    }
  });

  // The server said how long the session lasts; the clock of this machine need not be right for that.
  const countDown = (element) => {
    const end = performance.now() + Number(element.dataset.countdown) * 1000;
    const tick = () => {
      const left = Math.max(0, Math.round((end - performance.now()) / 1000));
      element.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
      element.classList.toggle("soon", left <= 60);
      if (left === 0) {
        document.getElementById("session-over")?.removeAttribute("hidden");
        document.getElementById("session")?.setAttribute("hidden", "");
        return;
      }
      setTimeout(tick, 1000);
    };
    tick();
  };

  showCopyButtons(document);
  document.addEventListener("htmx:afterSwap", () => showCopyButtons(document));
  document.querySelectorAll("[data-countdown]").forEach(countDown);
})();
