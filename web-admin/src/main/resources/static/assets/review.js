// What makes reviewing quicker: a key for each step. All of it works without.
(() => {
  "use strict";

  const dialogOpen = () => document.querySelector("dialog[open]") !== null;

  // A link is followed, a field is taken hold of; what lies around a field is opened first.
  const reach = (element) => {
    if (!element) {
      return false;
    }
    if (element.matches("a")) {
      element.click();
      return true;
    }
    const around = element.closest("details");
    if (around) {
      around.open = true;
    }
    element.focus();
    return true;
  };

  const comment = () => {
    const candidate = document.activeElement?.closest("[data-candidate]");
    return candidate?.querySelector("[data-comment]") ?? document.querySelector(".decision [data-comment]");
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest?.("form");
      if (form && form.method === "post") {
        event.preventDefault();
        form.requestSubmit();
      }
      return;
    }
    const typing = event.target.closest?.("input:not([type='radio'], [type='checkbox']), textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || dialogOpen()) {
      return;
    }
    const done = event.key === "c" ? reach(comment())
      : (event.key === "n" || event.key === "d") && reach(document.querySelector(`[data-key="${event.key}"]`));
    if (done) {
      event.preventDefault();
    }
  });
})();
