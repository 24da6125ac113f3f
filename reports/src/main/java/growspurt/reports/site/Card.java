package growspurt.reports.site;

import growspurt.reports.gate.Finding;
import growspurt.reports.gate.Finding.Kind;
import growspurt.reports.matrix.Reading;
import growspurt.reports.words.Sentences;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.CounterexampleLine;
import java.util.List;
import java.util.Optional;

/**
 * A finding that needs a person.
 *
 * @param id place on the front page
 * @param reading how its verdict reads
 * @param title what went wrong, in the words of the counterexample where there is one
 * @param sentence what was seen of it
 * @param scenario the smallest program known to show it; empty when there is none
 * @param cell page of the cell
 * @param counterexamples pages of the counterexamples
 * @param command how to repeat it
 */
record Card(
        String id,
        Reading reading,
        String title,
        String sentence,
        Optional<String> scenario,
        Link cell,
        List<Link> counterexamples,
        String command) {

    static Card of(Material material, Finding finding) {
        CellKey key = finding.cell().orElseThrow();
        CellVerdict cell = material.cell(key);
        String property = material.catalogue().property(cell).title();
        Optional<CounterexampleLine> shown = material.counterexamples(cell)
                .filter(found -> finding.isAbout(found.id()))
                .findFirst();
        return new Card(
                "f-" + Links.box(key.candidate(), key.property()) + "--"
                        + key.engine().id(),
                Reading.of(material.catalogue().stance(cell), cell.verdict()),
                shown.map(CounterexampleLine::finding).orElseGet(() -> title(finding, key, property)),
                finding.kind() == Kind.CONTROL_MISSED ? finding.sentence() : Sentences.verdict(cell),
                shown.map(CounterexampleLine::scenario),
                new Link(key.toString(), Links.cell(key)),
                material.links(cell),
                finding.nextStep());
    }

    private static String title(Finding finding, CellKey key, String property) {
        String candidate = key.candidate();
        return switch (finding.kind()) {
            case CONTROL_MISSED ->
                "Planted bug " + candidate + " was not found by " + key.engine().id();
            case ERROR -> "No answer for " + candidate + " on " + property;
            case CONTROL_VIOLATED -> "Known-good map " + candidate + " was seen to break " + property;
            default -> candidate + " breaks " + property;
        };
    }
}
