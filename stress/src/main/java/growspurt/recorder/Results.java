package growspurt.recorder;

import growspurt.api.Property;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.Ids;
import growspurt.results.LatencyLine;
import growspurt.results.ResultLine;
import growspurt.results.ResultLine.Config;
import growspurt.results.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes result lines of what a child said.
 *
 * @param heard what it said
 * @param seed its seed
 * @param setup how it was set up
 */
record Results(Heard heard, long seed, Setup setup) {

    private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b");
    private static final String HUNG = "an operation did not come out of the map";

    /** {@return the counterexample that breaks {@code property}, or empty} */
    Optional<CounterexampleLine> example(Property property, CellKey cell) {
        return broken(property)
                .reduce((first, last) -> last)
                .map(Message.Broken::breach)
                .or(() -> hang(property))
                .map(breach -> {
                    String fingerprint = Ids.fingerprint(cell.candidate(), cell.property(), normalized(breach));
                    return new CounterexampleLine(
                            Ids.counterexample(fingerprint),
                            fingerprint,
                            cell.candidate(),
                            cell.property(),
                            breach.finding(),
                            "recorded history",
                            breach.program(),
                            0,
                            breach.inWindow(),
                            breach.ops(),
                            breach.deadEnds(),
                            List.of(),
                            raw(property, breach));
                });
    }

    /** {@return the line of launch number {@code launch} of {@code cell}} */
    ResultLine line(
            Property property, CellKey cell, int launch, Optional<CounterexampleLine> example, List<String> repro) {
        Message.Progress done =
                heard.last(Message.Progress.class).orElse(new Message.Progress(0, 0, Map.of(), Map.of()));
        Tally tally = done.tallies().getOrDefault(property, Tally.NONE);
        Optional<String> obstacle = heard.trouble()
                .or(() -> heard.last(Message.Unable.class).map(Message.Unable::reason))
                .or(() -> heard.last(Message.Hang.class).map(hang -> HUNG));
        String test = RecorderEngine.testOf(property);
        return new ResultLine(
                Ids.result(cell, test, setup.text()),
                cell.candidate(),
                cell.property(),
                test,
                new Config(setup.text(), "" + seed, settings(done)),
                launch,
                verdict(example.isPresent()),
                example.isPresent() ? null : obstacle.orElse(null),
                tally.samples(),
                tally.hits(),
                List.of(),
                broken(property)
                        .map(broken -> broken.nanos() / 1_000_000)
                        .findFirst()
                        .orElse(null),
                null,
                example.map(CounterexampleLine::id).stream().toList(),
                heard.time().toMillis(),
                null,
                repro);
    }

    /** {@return how long operations took, for the launch that gave {@code line}} */
    List<LatencyLine> latencies(ResultLine line) {
        return heard.all(Message.Latency.class).stream()
                .map(of -> new LatencyLine(
                        line.id(),
                        line.candidate(),
                        line.launch(),
                        of.kind(),
                        of.phase(),
                        of.count(),
                        of.p50(),
                        of.p99(),
                        of.max(),
                        of.histogram()))
                .toList();
    }

    /** {@return the history with keys and values numbered as they appear, so that the same finding is the same in every run} */
    private static String normalized(Breach breach) {
        String history = breach.property() != Property.PER_KEY_OPERATIONS_LINEARIZABLE
                        || breach.ops().isEmpty()
                ? breach.finding()
                : breach.ops().stream()
                        .map(op -> op.thread() + op.phase().id() + " " + op.call() + " " + op.result())
                        .collect(Collectors.joining("; "));
        Map<String, String> names = new HashMap<>();
        return NUMBER.matcher(history)
                .replaceAll(number -> names.computeIfAbsent(number.group(), n -> "#" + names.size()));
    }

    private Verdict verdict(boolean isBroken) {
        if (isBroken) {
            return Verdict.VIOLATED;
        }
        if (heard.trouble().isPresent() || heard.last(Message.Hang.class).isPresent()) {
            return Verdict.ERROR;
        }
        return heard.last(Message.Unable.class).isPresent() ? Verdict.INCONCLUSIVE : Verdict.NONE_SEEN;
    }

    private List<String> settings(Message.Progress done) {
        List<String> settings = new ArrayList<>(Child.flags());
        settings.add("threads=" + setup.threads());
        settings.add("rounds=" + done.rounds());
        settings.add("growths=" + done.growths());
        done.stages().forEach((stage, calls) -> settings.add(stage.name().toLowerCase(Locale.ROOT) + "=" + calls));
        heard.last(Message.Uncertain.class).ifPresent(clock -> settings.add("clockUncertaintyNs=" + clock.nanos()));
        return settings;
    }

    /** {@return what broke {@code property}: what a sprint saw, and then what shows how} */
    private Stream<Message.Broken> broken(Property property) {
        return heard.all(Message.Broken.class).stream()
                .filter(broken -> broken.breach().property() == property);
    }

    private Optional<Breach> hang(Property property) {
        return heard.last(Message.Hang.class)
                .filter(hang -> property == Property.OPERATIONS_TERMINATE)
                .map(hang -> Breach.told(property, HUNG));
    }

    private String raw(Property property, Breach breach) {
        return heard.last(Message.Hang.class)
                .filter(hang -> property == Property.OPERATIONS_TERMINATE)
                .map(Message.Hang::stacks)
                .orElse(breach.finding());
    }
}
