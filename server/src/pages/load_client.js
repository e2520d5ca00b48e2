// Loads the client and wakes each island of the page. Islands here have no children, so the order of the page is enough.
import * as client from "{js}";
await client.default({ module_or_path: "{wasm}" });
client.hydrate();
for (const island of document.querySelectorAll("leptos-island")) client[island.dataset.component]?.(island);
