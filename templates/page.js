// The page needs no script. This one adds a filter and a copy button, and nothing else.
(() => {
  const tools = document.getElementById("tools");
  const input = tools.querySelector("input");
  const found = tools.querySelector("output");
  const figures = [...document.querySelectorAll(".card, .line")];
  const themes = figures.map((figure) => figure.closest(".theme"));
  const texts = figures.map((figure) => figure.textContent.toLowerCase());
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = texts.map((text) => words.every((word) => text.includes(word)));
    figures.forEach((figure, n) => { figure.hidden = !fits[n]; });
    new Set(themes).forEach((theme) => {
      theme.hidden = !themes.some((other, n) => other === theme && fits[n]);
    });
    found.value = words.length ? fits.filter(Boolean).length + " / " + fits.length : "";
  });
  tools.hidden = figures.length === 0;

  const copy = document.getElementById("copy");
  const citation = document.getElementById("citation");
  copy.addEventListener("click", async () => {
    getSelection().selectAllChildren(citation);
    try {
      await navigator.clipboard.writeText(citation.textContent);
      copy.textContent = copy.dataset.done;
    } catch {
      // The citation stays selected: copying it takes one key.
    }
  });
  copy.hidden = false;
})();
