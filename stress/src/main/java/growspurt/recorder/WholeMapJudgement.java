package growspurt.recorder;

import growspurt.api.EndlessTraversal;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What the calls on a whole map broke in a round, as far as the operations on single keys leave no doubt: a key counts as there
 * or not there only when it was so in every order of them.
 */
final class WholeMapJudgement {

    private final MapCandidate candidate;
    private final Recording recording;
    private final Site site;
    private final KeyHistories histories;
    private final @Nullable Object[] atRest;
    private final List<Presence> presences = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();

    /**
     * A judgement that has not begun.
     *
     * @param atRest the values of the keys afterwards
     */
    WholeMapJudgement(MapCandidate candidate, Recording recording, KeyHistories histories, @Nullable Object[] atRest) {
        this.candidate = candidate;
        this.recording = recording;
        this.site = recording.site();
        this.histories = histories;
        this.atRest = atRest;
    }

    /** {@return what was broken} */
    List<Breach> breaches() {
        for (Tape tape : recording.tapes()) {
            int size = 0;
            for (Look look : tape.looks(recording.uncertainty())) {
                if (look.result() instanceof Throwable thrown) {
                    thrown(look, thrown);
                } else {
                    judge(look, size);
                    size = look.operation() == WholeMapOperation.SIZE ? size(look) : size;
                }
            }
        }
        return breaches;
    }

    private void thrown(Look look, Throwable thrown) {
        boolean documented =
                thrown instanceof EndlessTraversal || look.isRefused() || Judgement.isReportOfMisuse(candidate, thrown);
        for (Property property : look.operation().brokenByException()) {
            if (documented && property == Property.ONLY_DOCUMENTED_EXCEPTIONS) {
                continue;
            }
            blame(property, look, List.of(), "threw " + thrown.getClass().getSimpleName());
        }
    }

    private void judge(Look look, int size) {
        switch (look.operation()) {
            case SIZE -> fallen(look, size);
            case IS_EMPTY -> empty(look);
            case ITERATE -> {
                once(Property.ITERATION_SEES_STABLE_KEYS_ONCE, look);
                moment(look);
            }
            case COPY_KEYS, COPY_MAP, PUT_ALL -> once(Property.BULK_COPY_IS_CONSISTENT, look);
            case COPY_VALUES -> values(look);
            case CLEAR -> old(look);
        }
    }

    private void fallen(Look look, int before) {
        if (size(look) < before) {
            String finding = "size() fell from " + before + " to " + size(look) + " while nobody removed anything";
            Excerpt excerpt = new Excerpt(recording, (tape, i) -> tape != look.tape() || !tape.isOnKey(i));
            breaches.add(Breach.shown(Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY, finding, excerpt));
            return;
        }
        int[] present = prefilled(look);
        if (size(look) < present.length) {
            blame(
                    Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY,
                    look,
                    List.of(),
                    "was " + size(look) + ", and " + present.length + " keys were there all the time");
        }
    }

    private static int size(Look look) {
        return (int) Objects.requireNonNull(look.result());
    }

    private void empty(Look look) {
        int[] present = prefilled(look);
        if (Boolean.TRUE.equals(look.result()) && present.length > 0) {
            blame(
                    Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY,
                    look,
                    List.of(present[0]),
                    "was true, and key " + site.keys()[present[0]] + " was there all the time");
        }
    }

    private void once(Property property, Look look) {
        Collection<?> shown = look.shown();
        if (shown.contains(null)) {
            blame(property, look, List.of(), "left a hole");
        }
        for (int k : present(look)) {
            int times = Collections.frequency(shown, site.keys()[k]);
            if (times != 1) {
                String finding = "showed key " + site.keys()[k] + " " + times + " times, and it was there all the time";
                blame(property, look, List.of(k), finding);
                return;
            }
        }
    }

    private void values(Look look) {
        int present = present(look).length;
        if (look.shown().contains(null)) {
            blame(Property.BULK_COPY_IS_CONSISTENT, look, List.of(), "left a hole");
        } else if (look.shown().size() < present) {
            String finding =
                    "had " + look.shown().size() + " elements, and " + present + " keys were there all the time";
            blame(Property.BULK_COPY_IS_CONSISTENT, look, List.of(), finding);
        }
    }

    private void moment(Look look) {
        List<Integer> keys = new ArrayList<>();
        IntStream.range(0, site.keys().length).forEach(keys::add);
        if (isOfAMoment(look, keys)) {
            return;
        }
        for (Integer key : List.copyOf(keys)) {
            keys.remove(key);
            if (isOfAMoment(look, keys)) {
                keys.add(key);
            }
        }
        blame(Property.ITERATION_IS_SNAPSHOT, look, keys, "showed what there was at no moment");
    }

    /** {@return whether there can have been a moment in the call at which {@code keys} were there as it showed them} */
    private boolean isOfAMoment(Look look, List<Integer> keys) {
        LongStream edges = keys.stream().flatMapToLong(k -> presence(k).edges());
        return LongStream.concat(LongStream.of(look.start(), look.end()), edges)
                .filter(moment -> look.start() <= moment && moment <= look.end())
                .anyMatch(moment -> keys.stream()
                        .allMatch(k -> presence(k).isPossible(look.shown().contains(site.keys()[k]), moment)));
    }

    private void old(Look look) {
        for (int k = 0; k < site.keys().length; k++) {
            List<Recorded> operations = histories.of(k);
            boolean putSince = operations.stream().anyMatch(op -> op.operation().inserts() && op.end() > look.start());
            boolean seen = operations.stream().anyMatch(op -> op.start() > look.end() && op.found());
            if ((seen || atRest[k] != null) && !putSince) {
                String finding = "left key " + site.keys()[k] + ", which was put before and not since";
                blame(Property.CLEAR_LEAVES_NOTHING_OLD, look, List.of(k), finding);
                return;
            }
        }
    }

    /** {@return the numbers of the keys that were certainly there from before {@code look} until its end} */
    private int[] present(Look look) {
        return IntStream.range(0, site.keys().length)
                .filter(k -> presence(k).throughout(look.start(), look.end()))
                .toArray();
    }

    /** {@return those of {@link #present} that nobody put in this round: a map may count an entry later than others find it} */
    private int[] prefilled(Look look) {
        return Arrays.stream(present(look))
                .filter(k -> site.values()[k] != Operation.ABSENT)
                .toArray();
    }

    private Presence presence(int key) {
        while (presences.size() <= key) {
            int next = presences.size();
            presences.add(new Presence(histories.of(next), site.values()[next] != Operation.ABSENT));
        }
        return presences.get(key);
    }

    private void blame(Property property, Look look, List<Integer> keys, String finding) {
        Excerpt.Choice choice =
                (tape, i) -> tape.isOnKey(i) ? keys.contains(tape.key(i)) : tape == look.tape() && i == look.call();
        breaches.add(
                Breach.shown(property, look.operation().call(0, 0, 0) + " " + finding, new Excerpt(recording, choice)));
    }
}
