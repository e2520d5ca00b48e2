# Sourced by the other scripts: finds or installs the tools that the project pins.
#
# Tools that are compiled are kept outside the clone (BUURTBOOM_TOOLS, else the user's cache folder), so that a second
# clone need not compile them again. Every function is quiet when there is nothing to do.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

CARGO_LEPTOS=0.3.8
WASM_BINDGEN=0.2.126
TOOLS=${BUURTBOOM_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/buurtboom}
export PATH="$TOOLS/cargo-leptos-$CARGO_LEPTOS/bin:$TOOLS/wasm-bindgen-$WASM_BINDGEN/bin:$PWD/style/node_modules/.bin:$PATH"

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }
fail() { printf '\nStopped: %s\n' "$*" >&2; exit 1; }

# The compilers themselves: these a newcomer installs.
need_compilers() {
  command -v cargo >/dev/null || fail "Rust is missing. Install it from https://rustup.rs and try again."
  command -v node >/dev/null || fail "Node is missing. Install Node 20 or newer from https://nodejs.org and try again."
  command -v npm >/dev/null || fail "npm is missing. It comes with Node: https://nodejs.org."
  command -v cc >/dev/null || fail "A C compiler is missing. On Debian: apt-get install build-essential."
  if ! rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null | xargs -r test -d; then
    command -v rustup >/dev/null || fail "The WASM target is missing and there is no rustup to add it: https://rustup.rs."
    say "Adding the WASM target to Rust (some seconds)"
    rustup target add wasm32-unknown-unknown || fail "rustup could not add wasm32-unknown-unknown. Is there a network?"
  fi
}

# cargo install of one pinned tool; a low optimisation level, because compiling it is most of what it costs.
install_tool() { # crate, version, minutes, further arguments
  local crate=$1 version=$2 minutes=$3
  shift 3
  say "Compiling $crate $version, once on this machine (about $minutes minutes on two cores)"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_TARGET_DIR="$TOOLS/compiling" \
    cargo install --locked --root "$TOOLS/$crate-$version" "${crate/wasm-bindgen/wasm-bindgen-cli}" --version "$version" "$@" ||
    fail "$crate $version could not be installed. Is there a network, and space in $TOOLS?"
  rm -rf "$TOOLS/compiling"
}

need_wasm_tools() {
  need_compilers
  [ -x "$TOOLS/wasm-bindgen-$WASM_BINDGEN/bin/wasm-bindgen" ] || install_tool wasm-bindgen "$WASM_BINDGEN" 3
  [ -x "$TOOLS/cargo-leptos-$CARGO_LEPTOS/bin/cargo-leptos" ] || install_tool cargo-leptos "$CARGO_LEPTOS" 9 --features no_downloads
}

# npm packages of a folder, by its lock file, when the lock file is newer than what is installed.
need_packages() { # folder
  if ! cmp -s "$1/package-lock.json" "$1/node_modules/.installed-lock.json"; then
    say "Fetching the npm packages of $1 (half a minute)"
    npm ci --prefix "$1" --no-audit --no-fund --loglevel=error || fail "npm could not fetch the packages of $1. Is there a network?"
    cp "$1/package-lock.json" "$1/node_modules/.installed-lock.json"
  fi
}

# Fonts and Leaflet from npm, and the style sheets of some pages, put where the site is made from.
need_vendor() {
  need_packages style
  if [ ! -e public/vendor/.made ] || [ -n "$(find style -name node_modules -prune -o -type f -newer public/vendor/.made -print -quit)" ]; then
    say "Putting fonts, Leaflet and style sheets into public/vendor"
    node style/vendor.mjs || fail "style/vendor.mjs could not prepare the fonts, Leaflet and style sheets."
    touch public/vendor/.made
  fi
}

# A program from Debian's packages.
need_debian() { # package, a file or program that proves it is there
  command -v "$2" >/dev/null && return
  compgen -G "$2" >/dev/null && return
  say "Installing Debian's package $1"
  local root=()
  [ "$(id -u)" = 0 ] || root=(sudo -n)
  command -v apt-get >/dev/null || fail "$1 is missing, and this is not Debian. Install it by hand and try again."
  if ! { "${root[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq "$1"; } >/dev/null; then
    fail "$1 is missing and could not be installed. As an administrator: apt-get install $1"
  fi
}

# A Python that has the package jsonschema; its name in PYTHON.
need_jsonschema() {
  export PYTHON=python3
  python3 -c 'import jsonschema' 2>/dev/null && return
  need_debian python3-jsonschema /usr/lib/python3/dist-packages/jsonschema
  PYTHON=/usr/bin/python3
}

# A Python that has what the solver is held against; its name in PYTHON. Without it a bench goes on, so this does not stop.
need_python_matching() {
  local wanted=app/domain/benches/matching/requirements.txt venv
  venv=$TOOLS/matching-$(sed -n 's/==/-/p' "$wanted" | paste -sd-)
  export PYTHON=$venv/bin/python
  "$PYTHON" -c 'import networkx, rustworkx' 2>/dev/null && return
  say "Fetching what the solver is held against into $venv (half a minute)"
  python3 -m venv --clear "$venv" >/dev/null &&
    "$PYTHON" -m pip install --quiet --disable-pip-version-check --retries 1 --requirement "$wanted" && return
  printf 'networkx and rustworkx could not be installed: they need Python 3.11 or newer with venv and pip (Debian: %s) and a network.\n' \
    "apt-get install python3-venv" >&2
  return 1
}
