package growspurt.reports.site;

import growspurt.reports.compare.Comparison;
import growspurt.reports.gate.Standard;
import growspurt.results.CellKey;
import growspurt.results.HistoryFile;
import growspurt.results.HistoryLine;
import growspurt.results.RunResults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The site: the pages of each run in a folder of its own, {@code runs/<id>/}, and in the root what spans runs, with
 * {@code index.html}, the page of the newest complete run. Pages need no network, can be read without script, link each
 * other by relative paths, and are the same bytes for the same results, as long as they are held against the same.
 */
public final class Site {

    static final String HISTORY = "history.jsonl";

    private static final String SCHEMA = "result-1.schema.json";

    private final Material material;
    private final Optional<Comparison> changes;
    private final Publication to;
    private final Templates templates = new Templates();

    private Site(Material material, Optional<Comparison> changes, Publication to) {
        this.material = material;
        this.changes = changes;
        this.to = to;
    }

    /**
     * Publishes {@code run} in the folder {@code site}, which is made if need be. Nothing of it changes before all pages
     * are rendered; then the folder of the run moves in, and {@code index.html} is replaced last: if the run is the
     * newest complete one, or the newest as long as none is complete. Of older runs, all but the newest thirty leave
     * nothing but a line in {@code history.jsonl}.
     *
     * @param before the run to compare it with
     * @param standard what the gate holds it against
     * @return the page to open: the front page if it shows the run, else the page of the run
     * @throws IOException if the folder or its neighbour, in which the pages are prepared, cannot be written, or if the folder
     *     holds other things under the names of the site
     */
    public static Path publish(RunResults run, Optional<RunResults> before, Standard standard, Path site)
            throws IOException {
        try (Publication publication = Publication.beside(site)) {
            Optional<Comparison> changes = before.map(other -> Comparison.of(other, run));
            return site.resolve(new Site(new Material(run, standard), changes, publication).publish());
        }
    }

    /** {@return the page of the cell {@code key} of run {@code id}, seen from the root of the site} */
    public static String page(String id, CellKey key) {
        return Links.run(id) + Links.cell(key);
    }

    private String publish() throws IOException {
        String id = material.run().id();
        NavigableMap<String, HistoryLine> history = new TreeMap<>(HistoryFile.read(to.published(HISTORY)));
        history.put(id, Summary.of(material));
        TreeSet<String> folders = new TreeSet<>(to.runs());
        folders.add(Links.slug(id));
        Retention retention = Retention.of(history, folders, id);

        new RunPages(material, changes, templates).write(to);
        List<String> root = root(history, retention);
        if (retention.front().equals(id)) {
            to.bytes("index.html", templates.render("index", IndexPage.of(material, changes, Place.front(id))));
            root.add("index.html");
        }
        to.publish(Links.run(id), root, retention.outdated());
        return retention.front().equals(id) ? "index.html" : Links.run(id) + "index.html";
    }

    /** Writes what spans runs. */
    private List<String> root(NavigableMap<String, HistoryLine> history, Retention retention) throws IOException {
        Inline style = material.style();
        to.text(HISTORY, HistoryFile.text(history.values()));
        to.bytes("trend.html", templates.render("trend", TrendPage.of(style, history.values(), retention.kept())));
        to.bytes("method.html", templates.render("method", MethodPage.of(style)));
        to.bytes("glossary.html", templates.render("glossary", Frame.apart("Glossary", style)));
        to.text("schema/" + SCHEMA, schema());
        return new ArrayList<>(List.of("schema/" + SCHEMA, HISTORY, "method.html", "glossary.html", "trend.html"));
    }

    private static String schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(RunResults.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
