package growspurt.cli;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.reports.gate.Standard;
import growspurt.reports.matrix.MatrixText;
import growspurt.reports.site.Site;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.Deadline;
import growspurt.results.EndLine;
import growspurt.results.Engine;
import growspurt.results.Extent;
import growspurt.results.RunLine;
import growspurt.results.RunResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = "Puts maps through the resize window, records what is seen and renders the site.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  growspurt run",
            "  growspurt run --candidate=lock-striped --budget=1m",
            "  growspurt run --classpath=my.jar --candidate=com.acme.MyMap",
            "  growspurt run --resume"
        },
        sortOptions = false)
@SuppressWarnings("FieldCanBeFinal") // picocli assigns them
final class RunCommand implements Callable<Integer> {

    /** With less time left than this, engines start no further launch: the budget, not the plan, ended the run. */
    private static final Duration LAUNCH = Duration.ofSeconds(8);

    /** What a run that is gone on with has settled. */
    private static final List<String> PLANNING =
            List.of("--candidate", "--set", "--property", "--engine", "--seed", "--without-controls");

    @Option(
            names = "--candidate",
            split = " *, *",
            paramLabel = "ID|CLASS",
            description =
                    "only this map, or that of a class such as com.acme.MyMap, and the few planted bugs that vouch for the run (default: those of the set, and all planted bugs)")
    private List<String> candidates = List.of();

    @Option(
            names = "--set",
            paramLabel = "NAME",
            defaultValue = "default",
            description = "default: all maps but those of libraries; all: these too (default: ${DEFAULT-VALUE})")
    private CandidateSet set = CandidateSet.DEFAULT;

    @Option(
            names = "--property",
            split = " *, *",
            paramLabel = "NAME",
            description = "only this property (default: all)")
    private List<String> properties = List.of();

    @Option(
            names = "--engine",
            split = " *, *",
            paramLabel = "NAME",
            description = "only this engine, ${COMPLETION-CANDIDATES} (default: all)")
    private List<Engine> engines = List.of(Engine.values());

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            defaultValue = "10m",
            converter = Budget.class,
            description = "wall time, such as 90s or 1h30m (default: ${DEFAULT-VALUE})")
    private Duration budget = Duration.ZERO;

    @Option(
            names = "--seed",
            paramLabel = "LONG",
            description = "repeats the choices of an earlier run (default: drawn)")
    private @Nullable Long seed;

    @Option(
            names = "--launches",
            paramLabel = "N",
            defaultValue = "60",
            description = "JVMs started for a cell at most (default: ${DEFAULT-VALUE})")
    private int launches;

    @Option(
            names = "--without-controls",
            description = "leave out planted bugs that were not named: such a run cannot" + " vouch for itself")
    private boolean withoutControls;

    @Option(
            names = "--resume",
            arity = "0..1",
            paramLabel = "FOLDER",
            fallbackValue = "runs/latest",
            description = "go on with an interrupted run (default folder: ${FALLBACK-VALUE})")
    private @Nullable Path resume;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            defaultValue = "runs",
            description = "where runs are kept (default: ${DEFAULT-VALUE})")
    private Path runs = Path.of("runs");

    @Option(
            names = "--site",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "where the site goes (default: ${DEFAULT-VALUE})")
    private Path site = Path.of("site");

    @Mixin
    private Guests guests = new Guests();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Map<Engine, Engines.Runner> runners = new EnumMap<>(Engine.class);

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() throws IOException, InterruptedException {
        if (launches < 1) {
            throw new BadInput("launches '" + launches + "' is below 1; give the most JVMs to start for a cell");
        }
        Standard standard = Standards.usual();
        try (MachineLock lock = MachineLock.take();
                Session session = session()) {
            runEngines(session);
            report(session.folder(), standard);
            return Exit.OK;
        }
    }

    private Session session() throws IOException {
        Commit commit = Commit.here();
        if (resume != null) {
            refuseAnotherPlan();
            guests.inviteAgain(RunResults.read(resume).candidates().values());
            Session session = Session.resume(resume, commit);
            return isGiven("--budget") ? session.within(budget) : session;
        }
        long chosen = seed == null ? new SplittableRandom().nextLong() >>> 1 : seed;
        List<String> ids = guests.invite(candidates);
        Candidates known = Candidates.onClassPath();
        Set<Property> wanted = Properties.named(properties);
        Plan plan = Plan.of(
                known.named(ids, set),
                controls(known.all(), wanted),
                wanted,
                engines,
                Session.unansweredBefore(runs),
                isThorough(),
                chosen);
        if (plan.size() == 0) {
            throw new BadInput("no engine of " + engines + " judges the chosen properties for the chosen candidates;"
                    + " 'growspurt list' shows which do");
        }
        RunLines lines = new RunLines(Instant.now(), commit, arguments());
        return Session.start(runs, plan, lines, guests, budget, chosen);
    }

    private void refuseAnotherPlan() {
        PLANNING.stream().filter(this::isGiven).findFirst().ifPresent(option -> {
            throw new BadInput(
                    option + " is settled by the run that --resume goes on with; leave it out, or start a new run");
        });
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    private String resumeCommand(Path folder) {
        return Called.with(Stream.concat(Stream.of("run", "--resume=" + folder), guests.classPath().stream())
                .toList());
    }

    /** {@return whether there is time to ask everything, or it was asked for by name} */
    private boolean isThorough() {
        return !properties.isEmpty() || budget.compareTo(RunLine.LONG) >= 0;
    }

    private Collection<MapCandidate> controls(Collection<MapCandidate> all, Set<Property> wanted) {
        if (withoutControls) {
            return List.of();
        }
        return candidates.isEmpty() ? all : Vouchers.of(all, wanted, engines, isThorough());
    }

    private void runEngines(Session session) throws InterruptedException {
        Deadline end = Deadline.in(session.budget());
        try (Console console = new Console(session, out())) {
            Interrupt interrupt = Interrupt.onSignal(session, console, resumeCommand(session.folder()));
            try {
                console.start(end, new Estimate(session.cells(), session.budget()).warning());
                Schedule.Turns turns =
                        (engine, asked, extent, until) -> runners.computeIfAbsent(engine, Engines::runner)
                                .run(assignment(engine, asked, extent, until, session, console));
                new Schedule(session.cells(), turns).run(end);
                session.end(end.leavesLessThan(LAUNCH) ? EndLine.Status.BUDGET : EndLine.Status.COMPLETE);
            } finally {
                interrupt.disarm();
            }
        }
    }

    private Assignment assignment(
            Engine engine, List<CellKey> asked, Extent extent, Deadline until, Session session, Console console) {
        return new Assignment(
                session.folder(),
                session.seed(),
                extent,
                launches,
                until,
                asked,
                session.controls(),
                console.results(engine),
                new GuestJournal(console.journal(engine), session.candidates()));
    }

    private void report(Path folder, Standard standard) throws IOException {
        PrintWriter out = out();
        RunResults run = RunResults.read(folder);
        Path page = Site.publish(run, EarlierRun.of(folder), standard, site);
        out.println();
        MatrixText.lines(run).forEach(out::println);
        out.println();
        out.println("results  " + folder);
        out.println("site     " + page);
        out.println("next     " + Called.with(isLatest(folder) ? List.of("gate") : List.of("gate", folder.toString())));
        out.flush();
    }

    /** {@return whether {@code folder} is what a gate without arguments judges} */
    private static boolean isLatest(Path folder) throws IOException {
        Path latest = Path.of("runs", "latest");
        return Files.exists(latest) && Files.isSameFile(latest, folder);
    }

    private List<String> arguments() {
        return List.copyOf(spec.commandLine().getParseResult().originalArgs());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
