package growspurt.reports.site;

import growspurt.results.HistoryLine;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which runs have pages, and which one is the front page.
 *
 * @param front the run that the front page shows: the newest complete one, or the newest while none is complete
 * @param kept names of the folders that stay
 * @param outdated names of the folders that go
 */
record Retention(String front, Set<String> kept, List<String> outdated) {

    /** Newest runs that keep their pages. */
    static final int FULL = 30;

    /**
     * {@return what is kept of {@code folders}, which are sorted}
     *
     * @param history all runs by name, which is the order of their starts; not empty
     * @param published the run that is being published, whatever its age
     */
    static Retention of(NavigableMap<String, HistoryLine> history, Set<String> folders, String published) {
        String front = newestComplete(history).map(HistoryLine::run).orElseGet(history::lastKey);
        List<String> old =
                folders.stream().limit(Math.max(0, folders.size() - FULL)).toList();
        Set<String> kept = new TreeSet<>(folders);
        List<String> spared = List.of(Links.slug(front), Links.slug(published));
        old.stream().filter(folder -> !spared.contains(folder)).forEach(kept::remove);
        return new Retention(
                front,
                kept,
                old.stream().filter(folder -> !kept.contains(folder)).toList());
    }

    private static Optional<HistoryLine> newestComplete(NavigableMap<String, HistoryLine> history) {
        return history.values().stream().filter(HistoryLine::complete).max(Comparator.comparing(HistoryLine::run));
    }
}
