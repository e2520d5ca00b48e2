// Loads the client and the style of the live map, then wakes each island of the page. Islands here have no children, so
// the order of the page is enough.
const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "{css}" });
const styled = new Promise((done) => (sheet.onload = sheet.onerror = done));
document.head.append(sheet);
const client = await import("{js}");
await client.default({ module_or_path: "{wasm}" });
await styled;
client.hydrate();
for (const island of document.querySelectorAll("leptos-island")) client[island.dataset.component]?.(island);
