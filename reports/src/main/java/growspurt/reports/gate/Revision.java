package growspurt.reports.gate;

import growspurt.reports.compare.Fingerprints;
import growspurt.reports.gate.Plan.Cell;
import growspurt.reports.gate.expect.Expectation;
import growspurt.results.CellKey;
import growspurt.results.RunResults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the expectations would have to say for a run to be as expected. Errors and missing evidence cannot be expected, so
 * nothing is proposed for them.
 *
 * @param changed new text of lines of the file by their number, from 1; empty text to remove the line
 * @param added new lines
 */
public record Revision(Map<Integer, String> changed, List<String> added) {

    /**
     * {@return the revision for {@code run}}
     *
     * @param standard what the run is held against
     * @param reason why the new lines are put up with
     * @param expires last day of the new lines; without it, those that need one have a question mark, which no reader takes
     */
    public static Revision of(RunResults run, Standard standard, String reason, Optional<LocalDate> expires) {
        Map<CellKey, Cell> cells = Plan.of(run).cells().stream()
                .collect(Collectors.toMap(cell -> cell.verdict().key(), Function.identity()));
        Map<Integer, Expectation> lines = standard.expectations().lines().stream()
                .collect(Collectors.toMap(Expectation::number, Function.identity()));
        Map<Integer, String> changed = new TreeMap<>();
        List<String> added = new ArrayList<>();
        for (Finding finding : Gate.decide(run, standard).findings()) {
            Optional<Cell> cell = finding.cell().map(cells::get);
            Optional<Expectation> line = finding.line().map(lines::get);
            switch (finding.kind()) {
                case VIOLATION, CONTROL_VIOLATED ->
                    cell.map(it -> ProposedLine.of(it, reason, expires)).ifPresent(added::add);
                case OTHER_VIOLATION -> {
                    Expectation wider = line.orElseThrow()
                            .knowing(Fingerprints.ids(cell.orElseThrow().verdict()));
                    lines.put(wider.number(), wider);
                    changed.put(wider.number(), wider.text());
                }
                case GONE, UNMATCHED -> changed.put(line.orElseThrow().number(), "");
                default -> {}
            }
        }
        return new Revision(changed, added.stream().sorted().toList());
    }

    /** {@return whether more is put up with than before, which takes a reason} */
    public boolean forgives() {
        return !added.isEmpty() || changed.values().stream().anyMatch(text -> !text.isEmpty());
    }

    /** {@return whether a new line needs a last day that was not given} */
    public boolean lacksExpiry() {
        return added.stream().anyMatch(text -> text.endsWith(ProposedLine.UNKNOWN_EXPIRY));
    }

    /** {@return {@code file}, the lines as they are, after this revision} */
    public List<String> applied(List<String> file) {
        List<String> after = new ArrayList<>();
        for (int i = 0; i < file.size(); i++) {
            String text = changed.getOrDefault(i + 1, file.get(i));
            if (!text.isEmpty() || file.get(i).isEmpty()) {
                after.add(text);
            }
        }
        after.addAll(added);
        return after;
    }

    /** {@return the difference that this revision makes to {@code file}, as lines that begin with - and +} */
    public List<String> difference(List<String> file) {
        List<String> lines = new ArrayList<>();
        changed.forEach((number, text) -> {
            lines.add("- " + file.get(number - 1));
            if (!text.isEmpty()) {
                lines.add("+ " + text);
            }
        });
        added.forEach(text -> lines.add("+ " + text));
        return lines;
    }
}
