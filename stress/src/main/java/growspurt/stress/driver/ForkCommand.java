package growspurt.stress.driver;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.CPUMap;
import org.openjdk.jcstress.os.OSSupport;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.vm.VMSupport;

/** The command line of a launch, and the files that it names. */
final class ForkCommand {

    private static final List<String> ALWAYS = List.of(
            "-XX:+UseParallelGC",
            "-XX:+UseTransparentHugePages",
            "-XX:+ExitOnOutOfMemoryError", // instead of a second in each of thousands of samples
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED");

    /**
     * What looks at a map at rest is run once for each sample, and is good enough as the fast compiler makes it. The other
     * one would take the processors from the actors for as long again as for the code that they run.
     */
    private static final String AT_REST = """
              {
                match: [
                  "growspurt.stress.litmus.*::arbiter",
                  "growspurt.stress.litmus.*::word*",
                  "growspurt.stress.litmus.Census::*",
                  "growspurt.stress.litmus.Shown::times",
                  "growspurt.stress.litmus.Shown::among",
                  "growspurt.stress.litmus.ShrinkVerdict::*",
                  "growspurt.stress.litmus.Words::*",
                ],
                c2: {
                  Exclude: true,
                },
              },
            ]
            """;

    private final Recipe recipe;
    private final Launch launch;
    private final List<TestInfo> tests;
    private final TestConfig config;

    ForkCommand(Recipe recipe, Launch launch, SchedulingClass schedule, CPUMap processors) {
        this.recipe = recipe;
        this.launch = launch;
        this.tests = launch.tests().stream().map(TestList::getInfo).toList();
        TestInfo all = together(tests);
        this.config = new TestConfig(
                recipe, all, launch.number(), List.of(), launch.mode().index(all.threads()), schedule);
        config.setCPUMap(processors);
    }

    /**
     * {@return one test that stands for all of {@code tests} where jcstress says how actors are to be compiled} It has the
     * actors of all, in whichever class of their package.
     */
    private static TestInfo together(List<TestInfo> tests) {
        List<String> actors = tests.stream()
                .flatMap(test -> test.actorNames().stream())
                .distinct()
                .toList();
        String first = tests.get(0).binaryName();
        String anyClass = first.substring(0, first.lastIndexOf('.') + 1) + "*";
        return new TestInfo(anyClass, anyClass, "", "", actors.size(), actors, true);
    }

    /** {@return the command line} Settings and directives are in {@code files} when this returns. */
    List<String> write(Workplace files) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(files.settings()))) {
            new ForkedTestConfig(config).write(out);
        }
        Files.writeString(files.directives(), directives());
        return commandLine(files);
    }

    /** {@return which methods are compiled how} A list, of which jcstress writes all but the last element. */
    private String directives() {
        StringWriter list = new StringWriter();
        config.generateDirectives(new PrintWriter(list, true), recipe.verbosity());
        return list.toString().stripTrailing().replaceFirst("]$", AT_REST);
    }

    private List<String> commandLine(Workplace files) {
        List<String> line = new ArrayList<>();
        String processors = config.cpuMap.globalAffinityMap();
        if (OSSupport.taskSetAvailable() && !processors.isEmpty()) {
            line.addAll(List.of("taskset", "-c", processors));
        }
        line.addAll(VMSupport.getJavaInvokeLine());
        line.addAll(OSSupport.getJavaInvokeArguments());
        line.addAll(ALWAYS);
        if (Runtime.version().feature() >= 24) {
            line.add("--enable-native-access=ALL-UNNAMED");
        }
        line.addAll(launch.jvmArgs());
        if (VMSupport.compilerDirectivesAvailable()) {
            line.add("-XX:CompilerDirectivesFile=" + files.directives());
        }
        line.add(ForkGuard.option());
        line.add(ForkMain.class.getName());
        line.add(files.settings().toString());
        line.add(files.ledger().toString());
        line.add(files.pulse().toString());
        line.add(Long.toString(launch.most().toMillis()));
        tests.forEach(test -> line.add(test.generatedRunner()));
        return line;
    }
}
