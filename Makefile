# The commands of the house. Each says what it does; `make` alone lists them.
.DEFAULT_GOAL := list
.PHONY: list run build dev test bench fmt

list: ## list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

run: build ## install what is missing, build, and serve http://127.0.0.1:3000 with demo data
	@./target/release/buurtboom serve --demo

build: ## install what is missing and build a release into target/release and target/site
	@.make/build.sh

dev: ## build for trying out and build anew with every change
	@.make/dev.sh

test: ## everything that a change must pass; ends with a line that counts
	@.make/test.sh

bench: ## measure speed as ratios within one run, and sizes against their budgets
	@.make/bench.sh

fmt: ## format the Rust code
	@cargo fmt --all
