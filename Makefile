SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := help

MVN ?= mvn
MVN_FLAGS := -B -ntp -Dstyle.color=never
JAR := cli/target/growspurt-start.jar
# Folders too: they are younger than the build when a file was removed.
SOURCES := $(shell find pom.xml .mvn */pom.xml */src/main 2>/dev/null)

# What to run; empty means all.
BUDGET ?= 10m
CANDIDATE ?=
PROPERTY ?=
ENGINE ?=
SET ?=
SEED ?=
RESUME ?=
RUN ?= runs/latest
# A git range: 'make gate' runs and judges what it changes, in a budget that suits that if BUDGET is not given.
CHANGED ?=
# Known violations, if not in expectations.txt.
EXPECTATIONS ?=
# What to tell JMH; BENCH=-h lists it.
BENCH ?=

given-budget = $(if $(filter file,$(origin BUDGET)),,--budget=$(BUDGET))

run-options = $(if $(RESUME),$(given-budget),--budget=$(BUDGET)) $(if $(CANDIDATE),--candidate=$(CANDIDATE)) $(if $(PROPERTY),--property=$(PROPERTY)) \
	$(if $(ENGINE),--engine=$(ENGINE)) $(if $(SET),--set=$(SET)) $(if $(SEED),--seed=$(SEED)) $(if $(RESUME),--resume=$(RESUME))

compile-tests = $(MVN) $(MVN_FLAGS) -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath

# A JVM that has the test classes of a room.
with-tests-of = "$${JAVA_HOME:+$$JAVA_HOME/bin/}java" -cp "$(1)/target/test-classes:$(1)/target/classes:$$(cat $(1)/target/test.classpath)"

expectations = $(if $(EXPECTATIONS),--expectations=$(EXPECTATIONS))

##@ Use

.PHONY: stress
stress: $(JAR) ## put the maps through the resize window and render site/index.html (BUDGET= CANDIDATE= PROPERTY= ENGINE= SET= SEED= RESUME=)
	@bin/growspurt run $(run-options)

.PHONY: gate
gate: $(JAR) ## judge the newest run, running first when there is none; or run and judge what a git range changes (RUN= CHANGED= EXPECTATIONS=)
ifeq ($(CHANGED),)
	@test -e $(RUN) || test $(RUN) != runs/latest || bin/growspurt run $(run-options)
	@bin/growspurt gate $(RUN) $(expectations)
else
	@bin/growspurt gate --changed='$(CHANGED)' $(given-budget) $(expectations)
endif

.PHONY: report
report: $(JAR) ## render the site of the newest run again (RUN=)
	@bin/growspurt report $(RUN)

.PHONY: list
list: $(JAR) ## show the candidates and the properties
	@bin/growspurt list

##@ Work on Growspurt

.PHONY: build
build: $(JAR) ## compile and package, without tests

.PHONY: test
test: tools ## run the project's own tests, a short stress run among them
	$(MVN) $(MVN_FLAGS) verify -Pend-to-end -Dmaven.javadoc.skip=true

# What takes too long for every change: a trial, by its name, in one room.
trial = $(MVN) $(MVN_FLAGS) verify -Pend-to-end -Dmaven.javadoc.skip=true -pl $(1) -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
	-Dit.test=$(2) -Dfailsafe.failIfNoSpecifiedTests=false

.PHONY: test-gate
test-gate: tools ## plant bugs into maps of a clone, and let 'make gate' judge each change; half an hour on two cores
	$(call trial,cli,PlantedChangeTrial)

.PHONY: test-scale
test-scale: tools ## put ten million entries into each map that claims to hold them; 5 minutes on two cores
	$(call trial,maps,ScaleTrial)

.PHONY: install
install: tools ## put the artefacts, with sources and javadoc, into the local Maven repository, for builds of others
	$(MVN) $(MVN_FLAGS) -q install -Dmaven.test.skip=true

.PHONY: zip
zip: tools ## pack what runs without a checkout: cli/target/growspurt-<version>.zip
	$(MVN) $(MVN_FLAGS) -q pre-integration-test -Dmaven.test.skip=true
	@ls cli/target/growspurt-*.zip

# Where test-examples installs to; a copy of a local repository saves the download.
M2 ?= target/m2

.PHONY: test-examples
test-examples: tools ## build and test the examples from the installed artefacts; downloads all that they need (M2=)
	$(MVN) $(MVN_FLAGS) -q install -Dmaven.test.skip=true -Dmaven.repo.local=$(abspath $(M2))
	MVN='$(MVN)' examples/check $(abspath $(M2))

.PHONY: test-site
test-site: tools ## look at the site in chromium, which is installed if need be: axe, keyboard, print, requests
	@.ci/browser
	BROWSER_REQUIRED=1 $(MVN) $(MVN_FLAGS) verify -Pend-to-end -pl api,results,reports \
		-Dtest='growspurt.reports.browser.*Test' -Dsurefire.failIfNoSpecifiedTests=false \
		-Dit.test='growspurt.reports.browser.*IT' -Dfailsafe.failIfNoSpecifiedTests=false

.PHONY: screenshots
screenshots: $(JAR) ## take the pictures of docs/ from the newest run (RUN=)
	@.ci/browser
	@bin/growspurt report $(RUN)
	$(compile-tests) -pl api,results,reports
	$(call with-tests-of,reports) \
		growspurt.reports.browser.Screenshots site docs
	@! command -v pngquant >/dev/null || pngquant --force --ext .png --strip docs/*.png

.PHONY: bench-maps
bench-maps: tools ## measure what one thread pays for get and put, with JMH (BENCH=)
	$(MVN) $(MVN_FLAGS) -q process-classes -Pjmh -pl api,maps
	"$${JAVA_HOME:+$$JAVA_HOME/bin/}java" -cp "maps/target/jmh-classes:maps/target/classes:$$(cat maps/target/jmh.classpath)" \
		org.openjdk.jmh.Main $(BENCH)

# Launches per candidate, and the candidates.
WINDOW ?= 10 concurrent-hash-map naive lock-striped mutex go-hmap hash-trie planted-publish-first

.PHONY: bench-window
bench-window: tools ## measure window hits per CPU second beside the stock command of jcstress (WINDOW=)
	$(compile-tests) -pl api,results,maps,stress
	$(call with-tests-of,stress) \
		growspurt.stress.WindowBenchmark $(WINDOW)

# Seeds for the aimed programs, seeds for the others, most processor seconds for each, and bugs if not all.
GENERATORS ?= 10 1 60

.PHONY: bench-generators
bench-generators: tools ## measure how soon Lincheck finds each planted bug with programs that aim, any programs, and its own (GENERATORS=)
	$(compile-tests) -pl api,results,maps,lincheck-tests
	$(call with-tests-of,lincheck-tests) \
		growspurt.lincheck.GeneratorBenchmark $(GENERATORS)

# Seeds, most seconds for each, and bugs if not all.
RECORDER ?= 5 20
# Seconds for each of some bugs that lose an entry at any growth.
RECORDING ?= 10 forward-is-empty insert-behind-cursor old-dropped-early stale-table-write

.PHONY: bench-recorder
bench-recorder: tools ## measure how soon the recorder finds each planted bug, beside a plain loop, and what recording and checking cost (RECORDER= RECORDING=)
	$(compile-tests) -pl api,results,maps,stress
	$(call with-tests-of,stress) \
		growspurt.recorder.RecorderBenchmark $(RECORDER)
	$(call with-tests-of,stress) \
		growspurt.recorder.RecordingBenchmark $(RECORDING)
	$(call with-tests-of,stress) \
		growspurt.recorder.CheckerBenchmark 10000 1000 4

.PHONY: soak
soak: $(if $(CANDIDATE),$(JAR)) ## load one sound map with all that the recorder has, for an hour or BUDGET, and print its row of docs/known-good.md (CANDIDATE= BUDGET= SEED=)
	@test -n '$(CANDIDATE)' || { echo 'make: CANDIDATE is empty; name a map of docs/known-good.md' >&2; exit 2; }
	$(compile-tests) -pl api,results,maps,stress
	@trap : INT; code=0; bin/growspurt run --engine=recorder --without-controls --launches=100000 --candidate=$(CANDIDATE) \
		--budget=$(if $(filter file,$(origin BUDGET)),1h,$(BUDGET)) $(if $(SEED),--seed=$(SEED)) || code=$$?; \
		test $$code = 2 || $(call with-tests-of,stress) growspurt.recorder.SoakRow runs/latest; exit $$code

.PHONY: mutation
mutation: tools ## change the gate's deciding classes in every small way, and count the changes that no test notices
	$(MVN) $(MVN_FLAGS) -q test-compile org.pitest:pitest-maven:mutationCoverage -Pmutation -pl results,reports

.PHONY: format
format: tools ## format the sources
	$(MVN) $(MVN_FLAGS) -q spotless:apply

.PHONY: lock
lock: tools ## record the check sums of everything that Maven downloads; needs Maven 3.9 or newer
	rm -f .mvn/checksums/checksums.sha256
	$(MVN) $(MVN_FLAGS) -Daether.artifactResolver.postProcessor.trustedChecksums.record=true \
		clean spotless:apply install artifact:compare -Pend-to-end,jmh

.PHONY: clean
clean: ## remove what was built; runs/ and site/ stay
	rm -rf target */target

.PHONY: help
help: ## show this
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@/ { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile
	@printf '\nNow: BUDGET=%s CANDIDATE=%s PROPERTY=%s ENGINE=%s SET=%s SEED=%s RUN=%s\n' \
		'$(BUDGET)' '$(CANDIDATE)' '$(PROPERTY)' '$(ENGINE)' '$(SET)' '$(SEED)' '$(RUN)'

# The jar goes first, so that a build that fails leaves nothing half new behind.
$(JAR): $(SOURCES) | tools
	@rm -f $@
	@echo 'building; the first time Maven downloads what it needs, which takes some minutes' >&2
	@$(MVN) $(MVN_FLAGS) -q package -Dmaven.test.skip=true

.PHONY: tools
tools:
	@command -v $(MVN) >/dev/null || { echo "make: '$(MVN)' is not on the PATH; install Maven 3.8.7 or newer" >&2; exit 2; }
	@command -v javac >/dev/null || test -x "$${JAVA_HOME:-}/bin/javac" || { echo "make: no 'javac' found; install a JDK, version 17 or newer, or point JAVA_HOME to one" >&2; exit 2; }
