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
 * @param launches one row for each launch
 * @param counterexamples pages of the counterexamples
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
        List<LaunchRow> launches,
        List<Link> counterexamples,
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
        return new CellPage(
                Frame.nested(title, material),
                cell.key(),
                reading,
                Sentences.verdict(cell),
                expectation(stance, candidate),
                candidate,
                property,
                cell.planned().test(),
                OutcomeRow.of(cell),
                cell.launches().stream().map(LaunchRow::of).toList(),
                material.links(cell),
                sensitivity(material, cell),
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

    private static List<Link> sensitivity(Material material, CellVerdict cell) {
        return material.cells().stream()
                .filter(other -> material.catalogue().stance(other) == Stance.PLANTED)
                .filter(other -> other.key().property().equals(cell.key().property())
                        && other.key().engine() == cell.key().engine())
                .map(control -> new Link(caught(control), Links.cell(control.key())))
                .toList();
    }

    private static String caught(CellVerdict control) {
        return control.key().candidate() + " in " + Numbers.count(control.violating()) + " of "
                + Numbers.count(control.launches().size(), "launch", "launches");
    }
}
