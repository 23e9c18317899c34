/* reload.js: in the preview, shows a page anew as soon as it has been built anew. */
"use strict";
{
  const build = document.querySelector('meta[name="clarion-build"]');
  const isNotice = document.documentElement.dataset.clarion === "notice";
  const place = `clarion-place ${location.pathname}`;
  const stylesheets = 'link[rel~="stylesheet"]';
  const patience = 10_000;
  let events;
  let leftAt = -Infinity;

  // A notice in between forgets nothing. The browser's own return to a place comes after the load event, and
  // would be to the place on the notice.
  // A page that is being left is not called back by its reload; one that was not left after all is fresh a little later.
  const reload = () => {
    if (performance.now() - leftAt < patience) {
      setTimeout(reload, patience);
      return;
    }
    if (!isNotice) sessionStorage.setItem(place, String(scrollY));
    history.scrollRestoration = "manual";
    location.reload();
  };

  const returnToPlace = () => {
    const height = sessionStorage.getItem(place);
    if (isNotice || height === null) return;
    sessionStorage.removeItem(place);
    scrollTo({ top: Number(height), behavior: "instant" });
    setTimeout(() => (history.scrollRestoration = "auto"));
  };

  const loaded = (link) =>
    new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = reject;
    });

  // The links are the fresh page's: their addresses may tell their versions.
  const swapStyles = async (newest) => {
    const response = await fetch(location.href);
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const old = [...document.querySelectorAll(stylesheets)];
    const fresh = [...page.querySelectorAll(stylesheets)].map((link) => document.importNode(link));
    for (const link of fresh) {
      const address = new URL(link.getAttribute("href"), location.href);
      address.searchParams.set("build", newest);
      link.href = address;
    }
    const all = Promise.all(fresh.map(loaded));
    old.at(-1).after(...fresh);
    await all;
    for (const link of old) link.remove();
    build.content = newest;
  };

  // Browsers allow six connections at a time to one host: a tab that nobody sees gives its own back.
  const listen = () => {
    events?.close();
    if (document.hidden) return;
    events = new EventSource(`/_clarion/events?build=${build.content}`);
    events.addEventListener("reload", reload);
    events.addEventListener("styles", (event) => swapStyles(event.data).catch(reload));
  };

  // What was closed stays closed until something else is wrong.
  const over = document.querySelector("clarion-over")?.shadowRoot?.querySelector("details");
  if (over) {
    over.open = sessionStorage.getItem("clarion-closed") !== over.textContent;
    over.addEventListener("toggle", () => {
      if (over.open) sessionStorage.removeItem("clarion-closed");
      else sessionStorage.setItem("clarion-closed", over.textContent);
    });
    addEventListener("keydown", (event) => {
      if (event.key === "Escape") over.open = false;
    });
  }

  addEventListener("load", returnToPlace);
  addEventListener("pageshow", () => {
    leftAt = -Infinity;
    listen();
  });
  addEventListener("beforeunload", () => (leftAt = performance.now()));
  addEventListener("pagehide", () => events?.close());
  document.addEventListener("visibilitychange", listen);
}
