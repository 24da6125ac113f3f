package growspurt.reports.site;

import growspurt.reports.matrix.Catalogue;
import growspurt.reports.matrix.Reading;
import growspurt.reports.matrix.Stance;
import growspurt.reports.words.Command;
import growspurt.reports.words.Numbers;
import growspurt.reports.words.Sentences;
import growspurt.results.CandidateLine;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.PropertyLine;
import java.util.List;
import java.util.Optional;

/**
 * The page of a cell.
 *
 * @param frame what all pages share
 * @param key the cell
 * @param reading how its verdict reads
 * @param sentence the verdict in full
 * @param expectation what the candidate promises, in one sentence
 * @param candidate the candidate
 * @param property the property
 * @param test name of the test
 * @param outcomes what was seen how often; empty for model checking
 * @param frequency the same as a figure
 * @param launches one row for each launch
 * @param counterexamples pages of the counterexamples
 * @param elsewhere how the same map was seen to break in other cells
 * @param siblings what other engines say of the same map and property
 * @param sensitivity what the same engine did with the bugs planted to break this property
 * @param command how to repeat it
 */
record CellPage(
        Frame frame,
        CellKey key,
        Reading reading,
        String sentence,
        String expectation,
        CandidateLine candidate,
        PropertyLine property,
        String test,
        List<OutcomeRow> outcomes,
        Optional<Figures.Rows> frequency,
        List<LaunchRow> launches,
        List<Link> counterexamples,
        List<Link> elsewhere,
        List<Link> siblings,
        List<Link> sensitivity,
        String command) {

    static CellPage of(Material material, CellVerdict cell) {
        Catalogue catalogue = material.catalogue();
        CandidateLine candidate = catalogue.candidate(cell);
        PropertyLine property = catalogue.property(cell);
        Stance stance = catalogue.stance(cell);
        Reading reading = Reading.of(stance, cell.verdict());
        String title = reading.words() + ": " + candidate.id() + ", " + property.title() + ", "
                + cell.key().engine().id();
        List<OutcomeRow> outcomes = OutcomeRow.of(cell);
        return new CellPage(
                Frame.of(title, Place.nested(), material),
                cell.key(),
                reading,
                Sentences.verdict(cell),
                expectation(stance, candidate),
                candidate,
                property,
                cell.planned().test(),
                outcomes,
                outcomes.isEmpty() ? Optional.empty() : Optional.of(Figures.outcomes(cell, outcomes)),
                cell.launches().stream().map(LaunchRow::of).toList(),
                material.links(cell),
                elsewhere(material, cell),
                siblings(material, cell),
                caught(material.controls(cell.key().property(), cell.key().engine())),
                Command.repeating(material.run(), cell).toString());
    }

    /** {@return whether the launches explored within a bound rather than sampled} */
    boolean explored() {
        return launches.stream().anyMatch(LaunchRow::explored);
    }

    private static String expectation(Stance stance, CandidateLine candidate) {
        return switch (stance) {
            case PROMISED -> candidate.id() + " promises this.";
            case NOT_PROMISED -> candidate.id() + " does not promise this. Shown for comparison.";
            case PLANTED -> candidate.id() + " is a bug planted to break this. A run that does not find it is blind.";
            case KNOWN_GOOD ->
                candidate.id() + " promises this and is trusted by long use. A violation here would speak"
                        + " against the harness first.";
        };
    }

    /** {@return links to {@code controls} that tell how often each was caught} */
    static List<Link> caught(List<CellVerdict> controls) {
        return controls.stream()
                .map(control -> new Link(caught(control), Links.cell(control.key())))
                .toList();
    }

    private static String caught(CellVerdict control) {
        return control.key().candidate() + " in " + Numbers.count(control.violating()) + " of "
                + Numbers.count(control.completed(), "launch", "launches");
    }

    private static List<Link> elsewhere(Material material, CellVerdict cell) {
        return material.cellsOf(cell.key().candidate()).stream()
                .flatMap(material::counterexamples)
                .filter(found -> !cell.counterexamples().contains(found.id()))
                .distinct()
                .map(found -> new Link(found.finding(), Links.counterexample(found.id())))
                .toList();
    }

    /** {@return links to what other engines say of the same box} */
    private static List<Link> siblings(Material material, CellVerdict cell) {
        return material.cellsOf(cell.key().candidate()).stream()
                .filter(other -> other.key().engine() != cell.key().engine()
                        && other.key().property().equals(cell.key().property()))
                .map(other -> new Link(
                        other.key().engine().id() + ": "
                                + Reading.of(material.catalogue().stance(other), other.verdict())
                                        .words(),
                        Links.cell(other.key())))
                .toList();
    }
}
