"use strict";
// The page reads without this: it adds the article beside the page, the switch of light and dark, and open folds.
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const reader = byId("reader"), body = byId("reader-body"), title = byId("reader-title"), place = byId("reader-place");
  let opener = null;

  const theme = byId("theme");
  const remembered = () => { try { return localStorage.getItem("newsprism-theme"); } catch { return null; } };
  const remember = (value) => { try { localStorage.setItem("newsprism-theme", value); } catch { /* private window */ } };
  const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  if (["light", "dark"].includes(remembered())) root.dataset.theme = remembered();
  theme.hidden = false;
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember(root.dataset.theme);
  });

  const unfold = (node) => {
    for (let fold = node && node.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };

  const show = (link) => {
    const anchor = link.getAttribute("href").slice(1);
    const target = byId(anchor), article = target && target.closest("details.text");
    if (!article) return false;
    const copy = document.createElement("div");
    for (const part of article.querySelectorAll(":scope > .body, :scope > .imprint")) copy.append(part.cloneNode(true));
    for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
    const cited = copy.getElementsByClassName(anchor);
    for (const part of cited) part.classList.add("on");
    body.replaceChildren(copy);
    title.textContent = article.dataset.label;
    place.setAttribute("href", "#" + anchor);
    // The article opens on the side that leaves the line in view, and stays there while one steps through.
    if (reader.hidden) reader.dataset.side = link.getBoundingClientRect().left > innerWidth / 2 ? "left" : "right";
    if (opener) opener.classList.remove("opened");
    reader.dataset.anchor = anchor;
    reader.hidden = false;
    opener = link;
    link.classList.add("opened");
    if (cited.length) cited[0].scrollIntoView({ block: "center", behavior: "instant" });
    title.focus({ preventScroll: true });
    return true;
  };

  const close = () => {
    reader.hidden = true;
    if (!opener) return;
    opener.classList.remove("opened");
    opener.focus();
    opener = null;
  };

  const links = () => [...document.querySelectorAll("main a.cite, main a.dot")].filter((link) => link.checkVisibility());
  const step = (by) => {
    const all = links(), at = all.indexOf(opener) + by;
    if (all[at]) { all[at].scrollIntoView({ block: "nearest" }); show(all[at]); }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cite, a.dot");
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (link && plain && link.hasAttribute("href") && show(link)) event.preventDefault();
  });
  byId("reader-close").addEventListener("click", close);
  byId("reader-next").addEventListener("click", () => step(1));
  byId("reader-back").addEventListener("click", () => step(-1));
  place.addEventListener("click", () => {
    opener.classList.remove("opened");
    opener = null;
    reader.hidden = true;
  });
  document.addEventListener("keydown", (event) => {
    if (reader.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") close();
    // Single letters act only while the focus is in the article (WCAG 2.1.4).
    if (!reader.contains(document.activeElement)) return;
    if (event.key === "n") step(1);
    if (event.key === "p") step(-1);
  });

  const arrive = () => {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    unfold(target);
    if (target.matches(".w")) {
      for (const part of document.querySelectorAll(".w.on")) part.classList.remove("on");
      for (const part of document.getElementsByClassName(target.id)) part.classList.add("on");
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", arrive);
  arrive();

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of folded) fold.open = false; });
})();
