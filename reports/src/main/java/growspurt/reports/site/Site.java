package growspurt.reports.site;

import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.CounterexampleLine;
import growspurt.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The site of a run: {@code index.html} with the matrix, a page for each cell in {@code c/}, one for each counterexample
 * in {@code x/}, and {@code how-to-read.html}. Pages need no script and no network, link each other by relative paths,
 * and are the same bytes for the same results.
 */
public final class Site {

    private final Material material;
    private final Templates templates = new Templates();

    private Site(Material material) {
        this.material = material;
    }

    /**
     * Writes the site of {@code run} into the folder {@code site}, which is made if need be and replaced if it is there.
     * Nothing of it changes before all pages are rendered; {@code index.html} comes last.
     *
     * @throws IOException if the folder or its neighbour, in which the pages are prepared, cannot be written, or if the folder
     *     holds other things under the names of the site
     */
    public static void render(RunResults run, Path site) throws IOException {
        try (Publication publication = Publication.beside(site)) {
            new Site(Material.of(run)).pages(publication);
            publication.publish();
        }
    }

    /** {@return the page of the cell {@code key}, seen from the root of the site} */
    public static String page(CellKey key) {
        return Links.cell(key);
    }

    private void pages(Publication to) throws IOException {
        for (CellVerdict cell : material.cells()) {
            to.page(Links.cell(cell.key()), templates.render("cell", CellPage.of(material, cell)));
        }
        for (CounterexampleLine found : material.counterexamples().values()) {
            to.page(
                    Links.counterexample(found.id()),
                    templates.render("counterexample", CounterexamplePage.of(material, found)));
        }
        to.page("how-to-read.html", templates.render("howToRead", HowToReadPage.of(material)));
        to.page("index.html", templates.render("index", IndexPage.of(material)));
    }
}
