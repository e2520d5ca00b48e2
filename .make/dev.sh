#!/usr/bin/env bash
# Builds for trying out, serves with demo data, and builds anew with every change.
source "$(dirname "$0")/tools.sh"
need_wasm_tools
need_vendor
say "Watching: http://127.0.0.1:3000 builds anew with every change (the first build takes some minutes)"
exec cargo leptos watch -- serve --demo
