package growspurt.lincheck;

import growspurt.results.CounterexampleLine.Event;
import growspurt.results.CounterexampleLine.Mark;
import growspurt.results.CounterexampleLine.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of an interleaving mean for the growth. Derived from their text alone, for maps that keep their table in a field
 * {@code table}: a step that the rules do not know has no mark, and none is guessed.
 */
final class Marks {

    private static final Pattern LOAD = Pattern.compile("table(?:\\.get\\w*\\(\\):| ➜) (\\S+)");
    private static final Pattern STORE = Pattern.compile("table(?:\\.set\\w*\\((\\S+)\\)| = (\\S+))");
    private static final Pattern EXCHANGE =
            Pattern.compile("table\\.(?:compareAnd|weakCompareAnd)\\w*\\(\\S+, (\\S+)\\): true");
    /** A slot or a link of a chain. */
    private static final Pattern PLACE = Pattern.compile(
            "(?:\\w*Array(?:<[^>]*>)?#\\d+\\[|(?:slots|tab)\\[|\\w+(?:\\.\\w+)*\\.(?:next|value|val)\\b).*");

    /** Whoever waits for a lock has links of its own. */
    private static final Pattern IN_A_LOCK =
            Pattern.compile("(?:AbstractQueued(?:Long)?Synchronizer|StampedLock|LockSupport)\\.java:.*");

    private static final Pattern EMPTY = Pattern.compile(".*(?:➜|\\):) null");
    private static final Pattern OPENS = Pattern.compile("growing\\.set\\w*\\(true\\)");
    private static final Pattern CLOSES = Pattern.compile("growing\\.set\\w*\\(false\\)");
    /** What the JDK's maps call their growth. */
    private static final Pattern GROWS = Pattern.compile("(?:resize|transfer|helpTransfer|rehash)\\(.*");

    private final Map<Integer, String> loaded = new HashMap<>();
    private final boolean hasGauge;
    private @Nullable String table;
    private int switcher = -1;
    private boolean open;
    private @Nullable Step growth;

    private Marks(boolean hasGauge) {
        this.hasGauge = hasGauge;
    }

    /** {@return {@code steps} with their marks} */
    static List<Step> on(List<Step> steps) {
        Marks marks = new Marks(
                steps.stream().anyMatch(step -> OPENS.matcher(step.text()).matches()));
        List<Step> marked = new ArrayList<>();
        for (Step step : steps) {
            marked.add(marks.next(step).map(step::marked).orElse(step));
        }
        return marked;
    }

    private Optional<Mark> next(Step step) {
        if (step.event() == Event.OPERATION) {
            loaded.remove(step.thread());
            switcher = switcher == step.thread() ? -1 : switcher;
            return Optional.empty();
        }
        Optional<Mark> window = window(step);
        return window.isPresent() ? window : table(step).or(() -> access(step));
    }

    private Optional<Mark> window(Step step) {
        boolean opens = hasGauge
                ? OPENS.matcher(step.text()).matches()
                : growth == null && GROWS.matcher(step.text()).matches();
        boolean closes = hasGauge ? CLOSES.matcher(step.text()).matches() : ends(step);
        if (opens && !open) {
            open = true;
            growth = step;
            return Optional.of(Mark.WINDOW_OPENS);
        }
        if (closes && open) {
            open = false;
            growth = null;
            return Optional.of(Mark.WINDOW_CLOSES);
        }
        return Optional.empty();
    }

    /** {@return whether the thread that grows is out of the method again} */
    private boolean ends(Step step) {
        return growth != null
                && step.thread() == growth.thread()
                && step.depth() <= growth.depth()
                && step.event() != Event.SWITCH;
    }

    private Optional<Mark> table(Step step) {
        Matcher load = LOAD.matcher(step.text());
        if (load.matches()) {
            loaded.put(step.thread(), load.group(1));
            table = table == null ? load.group(1) : table;
            return Optional.empty();
        }
        Optional<String> stored = stored(step.text()).filter(value -> !value.equals(table));
        boolean first = table == null;
        stored.ifPresent(value -> {
            table = value;
            switcher = step.thread();
        });
        return stored.filter(value -> !first).map(value -> Mark.TABLE_SWITCHED);
    }

    private static Optional<String> stored(String text) {
        Matcher store = STORE.matcher(text);
        if (store.matches()) {
            return Optional.ofNullable(store.group(1)).or(() -> Optional.ofNullable(store.group(2)));
        }
        Matcher exchange = EXCHANGE.matcher(text);
        return exchange.matches() ? Optional.of(exchange.group(1)) : Optional.empty();
    }

    /** Of other threads than the one that has switched tables, as long as that is still at it. */
    private Optional<Mark> access(Step step) {
        String mine = loaded.get(step.thread());
        if (mine == null
                || switcher == step.thread()
                || !PLACE.matcher(step.text()).matches()
                || IN_A_LOCK.matcher(Objects.requireNonNullElse(step.at(), "")).matches()) {
            return Optional.empty();
        }
        if (!mine.equals(table)) {
            return Optional.of(writes(step) ? Mark.STALE_WRITE : Mark.STALE_READ);
        }
        boolean premature = open && switcher >= 0 && EMPTY.matcher(step.text()).matches();
        return premature ? Optional.of(Mark.PREMATURE_READ) : Optional.empty();
    }

    private static boolean writes(Step step) {
        return step.event() == Event.WRITE || step.text().matches(".*\\.(?:set|compareAnd|weakCompareAnd)\\w*\\(.*");
    }
}
