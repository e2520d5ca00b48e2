#!/usr/bin/env bash
# Speed as ratios of two things measured alternately in one run, and sizes against their budgets.
source "$(dirname "$0")/tools.sh"
need_wasm_tools
need_vendor
.make/build.sh
say "Sizes"
node end2end/budgets.mjs
say "Speed (builds in release first: some minutes)"
cargo bench -p server --bench pages --bench search --bench tree
say "The solver on graphs of many shapes, and the evening of a city"
cargo bench -p domain --bench matching --bench city
if need_python_matching; then
  say "The solver against others (about seven minutes)"
  "$PYTHON" app/domain/benches/matching/against.py
else
  say "Left out: the solver against rustworkx and networkx (app/domain/benches/matching/against.py)"
fi
