#!/usr/bin/env bash
# Everything that a change must pass. The last line counts: "812 passed, 0 failed, 3 skipped".
source "$(dirname "$0")/tools.sh"
need_wasm_tools
need_vendor
need_packages end2end
need_debian postgresql '/usr/lib/postgresql/*/bin/initdb'
need_debian chromium chromium
need_jsonschema
exec node .make/test.mjs
