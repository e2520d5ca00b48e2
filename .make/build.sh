#!/usr/bin/env bash
# Builds a release: the binary target/release/buurtboom and the site target/site. Seconds when nothing changed.
source "$(dirname "$0")/tools.sh"

# What the build depends on, as one sum.
sources() {
  { git ls-files -co --exclude-standard 2>/dev/null || find . -type f -not -path './target/*' -not -path '*/node_modules/*'; } |
    grep -vE '^(end2end|\.ci)/|\.md$|^server/(tests|benches)/' | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cat 2>/dev/null | sha256sum
}

need_compilers
if [ -x target/release/buurtboom ] && [ -d target/site/pkg ] && [ "$(cat target/built 2>/dev/null)" = "$(sources)" ]; then
  exit 0
fi
need_wasm_tools
need_vendor
say "Building a release (about 15 minutes the first time on two cores, some minutes after a change)"
rm -f target/built
cargo leptos build --release || fail "the build failed; the lines above say where."
node .make/compress.mjs target/site || fail "the site could not be compressed."
sources > target/built
