/* What the frame does: colours, the search, and where in its contents a reader is. Pages can be read without it. */
(() => {
  "use strict";

  const root = document.documentElement;
  const find = selector => document.querySelector(selector);
  const make = (tag, ...inside) => { const made = document.createElement(tag); made.append(...inside); return made; };

  /* Colours: as the system has them, dark, light, and so on. */
  const system = matchMedia("(prefers-color-scheme: dark)");
  const NEXT = { system: "dark", dark: "light", light: "system" };
  const SAID = { system: "as the system has them", dark: "dark", light: "light" };
  const button = find(".colours");
  let now = "system";
  try { now = localStorage.getItem("colours") || now; } catch { /* then it is not remembered */ }

  function paint() {
    root.dataset.mdColorScheme = (now === "system" ? system.matches : now === "dark") ? "slate" : "default";
    button.dataset.now = now;
    button.title = `Colours: ${SAID[now]}. Switch to ${NEXT[now] === "system" ? "what the system has" : NEXT[now]}`;
    button.setAttribute("aria-label", button.title);
    button.hidden = false;
  }

  button.addEventListener("click", () => {
    now = NEXT[now];
    try { if (now === "system") localStorage.removeItem("colours"); else localStorage.setItem("colours", now); } catch { /* the same */ }
    paint();
  });
  system.addEventListener("change", paint);
  paint();

  /* The tab of this page, where a narrow window does not show all of them. */
  const tab = find(".tabs [aria-current]");
  if (tab) tab.closest("ul").scrollLeft = tab.offsetLeft - 40;

  /* The search: its index comes when a reader first goes there. */
  const form = find(".search"), field = form.elements.query, found = find(".found");
  const MOST = 40;
  let asking = null;

  function ready() {
    asking = asking || (form.dataset.index.endsWith(".js") ? script(form.dataset.index).then(() => window.searchIndex)
      : fetch(form.dataset.index).then(answer => answer.json())).then(index => {
      const titles = new Map(index.docs.filter(doc => !/[?#]/.test(doc.location)).map(doc => [doc.location, doc.title]));
      return { ask: window.searchIn(index.docs), titles };
    });
    return asking;
  }

  const script = place => new Promise((done, fail) => {
    document.head.append(Object.assign(document.createElement("script"), { src: place, onload: done, onerror: fail }));
  });

  /* The part of a text in which the first of the words is, with all of them marked. */
  function marked(text, asked) {
    const any = asked.length && new RegExp(`(${asked.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "iu");
    if (!any) return [text.slice(0, 200)];
    const at = Math.max(text.search(any) - 60, 0);
    const from = at ? text.indexOf(" ", at) + 1 : 0;
    const parts = `${from ? "… " : ""}${text.slice(from, from + 240)}`.split(any);
    return parts.map((part, place) => place % 2 ? make("mark", part) : part);
  }

  function row(doc, titles, asked) {
    const link = make("a", make("b", ...marked(doc.title, asked)));
    const of = doc.location.includes("#") && titles.get(doc.location.split("#")[0]);
    const text = [of, doc.text].filter(Boolean).join(" · ");
    if (text) link.append(make("span", ...marked(text, asked)));
    link.href = form.dataset.top + doc.location;
    return make("li", link);
  }

  function search() {
    const text = field.value.trim();
    if (!text) return shut();
    ready().then(({ ask, titles }) => {
      if (field.value.trim() !== text) return;
      const docs = ask(text), asked = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word.length > 1);
      const number = docs.length > MOST ? `The first ${MOST} of ${docs.length.toLocaleString("en")} results` : `${docs.length || "No"} result${docs.length === 1 ? "" : "s"}`;
      found.querySelector("p").textContent = number;
      found.querySelector("ol").replaceChildren(...docs.slice(0, MOST).map(doc => row(doc, titles, asked)));
      found.scrollTop = 0;
      found.hidden = false;
    }, () => {
      asking = null;
      found.querySelector("p").textContent = "The search is not there just now.";
      found.hidden = false;
    });
  }

  function shut() {
    found.hidden = true;
  }

  field.addEventListener("focus", () => { ready().catch(() => { asking = null; }); search(); });
  ["input", "keyup"].forEach(name => field.addEventListener(name, event => {
    if (!["ArrowDown", "ArrowUp", "Escape", "Enter", "Tab", "Shift"].includes(event.key)) search();
  }));
  form.addEventListener("submit", event => {
    event.preventDefault();
    const first = found.querySelector("a");
    if (first && !found.hidden) first.click();
  });
  form.addEventListener("keydown", event => {
    if (event.key === "Escape") { shut(); field.focus(); shut(); }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], links = [field, ...found.querySelectorAll("a")];
    if (!step || found.hidden) return;
    event.preventDefault();
    const next = links[links.indexOf(document.activeElement) + step];
    if (next) next.focus();
  });
  form.addEventListener("click", event => { if (event.target.closest(".found a")) shut(); });
  document.addEventListener("pointerdown", event => { if (!form.contains(event.target)) shut(); });
  form.addEventListener("focusout", event => { if (event.relatedTarget && !form.contains(event.relatedTarget)) shut(); });
  document.addEventListener("keydown", event => {
    if (!["/", "s", "f"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    event.preventDefault();
    field.focus();
  });

  /* The contents: the last heading that has reached the top. */
  const links = [...document.querySelectorAll(".contents a")];
  const heads = links.map(link => document.getElementById(link.hash.slice(1)));
  let waiting = false;

  function follow() {
    waiting = false;
    const line = 130, end = innerHeight + scrollY >= root.scrollHeight - 2;
    const passed = heads.filter(head => head && head.getBoundingClientRect().top < line).length;
    const here = end && scrollY > 0 ? links.length - 1 : passed - 1;
    links.forEach((link, place) => place === here ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
  }

  if (links.length) {
    document.addEventListener("scroll", () => { if (!waiting) { waiting = true; requestAnimationFrame(follow); } }, { passive: true });
    follow();
  }
})();
