// Print, and read aloud in the language of each text. Why a script: parts/aloud.rs
(() => {
  const buttons = document.getElementById("knoppen");
  const [print, read] = buttons.content.querySelectorAll("button");
  print.onclick = () => window.print();
  buttons.replaceWith(buttons.content);
  const speech = window.speechSynthesis;
  if (!speech) return read.remove();
  const word = read.querySelector("span");
  const start = word.textContent;
  const stop = () => {
    speech.cancel();
    word.textContent = start;
  };
  read.onclick = () => {
    if (word.textContent !== start) return stop();
    const texts = [];
    const nodes = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const { parentElement: from, data } = nodes.currentNode;
      if (!from.offsetParent || from.closest(".row,.back,[aria-hidden]")) continue;
      const block = from.closest("h1,h2,h3,p,li,dt,dd");
      const lang = from.closest("[lang]").lang;
      const last = texts.at(-1);
      if (last && last.block === block && last.lang === lang) last.text += data;
      else texts.push({ block, lang, text: data });
    }
    word.textContent = read.dataset.stop;
    texts.forEach(({ lang, text }, place) => {
      const said = new SpeechSynthesisUtterance(text);
      said.lang = { nl: "nl-NL", en: "en-GB" }[lang] ?? lang;
      if (place === texts.length - 1) said.onend = stop;
      speech.speak(said);
    });
  };
  addEventListener("pagehide", stop);
})();
