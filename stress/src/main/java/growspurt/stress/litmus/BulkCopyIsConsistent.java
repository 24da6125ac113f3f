package growspurt.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * {@code toArray}, copy constructors and {@code putAll} from a growing map give every stable key once, with no hole
 * and no exception.
 *
 * <pre>
 *   grower: put(growth), and up to three more      copier: copies all, in one of six ways      arbiter: counts
 * </pre>
 *
 * A copy may have the keys inserted meanwhile or not. An array with room to spare gets a null after the last element
 * by contract, so the arrays passed here have none: as many elements as the prefill has entries at most, and nothing
 * is removed.
 */
@JCStressTest
@Description("Copies of a growing map have every stable key once, with no hole and no exception.")
@Outcome(id = "ok, .*", expect = ACCEPTABLE, desc = "The copy had each key of the prefill once.")
@Outcome(id = "hole, .*", expect = FORBIDDEN, desc = "An array had a null before an element.")
@Outcome(id = "tail-null, .*", expect = FORBIDDEN, desc = "An array without room to spare ended with a null.")
@Outcome(id = "short, .*", expect = FORBIDDEN, desc = "The copy lacked a key that was there all the time.")
@Outcome(id = "dup, .*", expect = FORBIDDEN, desc = "The copy had a key twice that was put once.")
@Outcome(id = "phantom, .*", expect = FORBIDDEN, desc = "The copy had what nobody had put.")
@Outcome(id = "wrong, .*", expect = FORBIDDEN, desc = "The copied map had a key with the value of another.")
@Outcome(id = "cycle, .*", expect = FORBIDDEN, desc = "The copy ran round a cycle and did not come to an end.")
@Outcome(id = "cycle-put, .*", expect = ACCEPTABLE_INTERESTING, desc = "An insert ran round a cycle.")
@Outcome(id = "ex:.*, .*", expect = FORBIDDEN, desc = "An operation threw an exception that no contract names.")
@Outcome(id = "vm:.*, .*", expect = FORBIDDEN, desc = "The virtual machine failed; this sample says nothing.")
@Outcome(expect = FORBIDDEN, desc = "No outcome of this test.")
@State
public class BulkCopyIsConsistent extends GrowthState {

    private enum Way {
        ARRAY,
        INTO_EMPTY_ARRAY,
        INTO_FITTING_ARRAY,
        LIST_OF_KEYS,
        NEW_MAP,
        PUT_ALL
    }

    private final Way way = Way.values()[form(6)];
    private final Long[] inserts = keys.inserts(1 + form(4));
    private final Object[] empty = new Object[0];
    private final Object[] fitting = new Object[keys.prefill().size()];
    private final Map<Long, Object> target = new ConcurrentHashMap<>();
    private @Nullable Object[] array = empty;
    private List<?> list = List.of();
    private Map<Long, Object> copy = target;
    private @Nullable Throwable insertFailure;
    private @Nullable Throwable copyFailure;

    /** A sample with a key layout of any shape. */
    public BulkCopyIsConsistent() {
        super(AnyLayout.PLANS);
    }

    /** Inserts at the growth point, and goes on: a map may grow over several inserts, or again. */
    @Actor
    public void grower() {
        long arrival = arriveFirst();
        try {
            for (Long key : inserts) {
                map.put(key, key);
            }
        } catch (Throwable t) {
            insertFailure = t;
        }
        leaveFirst(arrival);
    }

    /** Copies the map. */
    @Actor
    public void copier() {
        long arrival = arriveSecond();
        try {
            switch (way) {
                case ARRAY -> array = map.values().toArray();
                case INTO_EMPTY_ARRAY -> array = map.values().toArray(empty);
                case INTO_FITTING_ARRAY -> array = map.values().toArray(fitting);
                case LIST_OF_KEYS -> list = new ArrayList<>(map.keySet());
                case NEW_MAP -> copy = new HashMap<>(map);
                case PUT_ALL -> target.putAll(map);
            }
        } catch (Throwable t) {
            copyFailure = t;
        }
        leaveSecond(arrival);
    }

    /** Counts what was copied, and sums up. */
    @Arbiter
    public void arbiter(LL_Result r) {
        report(r, word());
    }

    private String word() {
        if (insertFailure != null && Words.ofMachine(insertFailure)) {
            return Words.insert(insertFailure);
        }
        if (copyFailure != null) {
            return Words.lookup(copyFailure);
        }
        String copied = wordOf(Arrays.asList(elements()));
        return insertFailure != null && copied.equals(Words.OK) ? Words.insert(insertFailure) : copied;
    }

    private @Nullable Object[] elements() {
        return switch (way) {
            case ARRAY, INTO_EMPTY_ARRAY, INTO_FITTING_ARRAY -> array;
            case LIST_OF_KEYS -> list.toArray();
            case NEW_MAP, PUT_ALL -> copy.keySet().toArray();
        };
    }

    private String wordOf(List<@Nullable Object> elements) {
        int hole = elements.indexOf(null);
        if (hole >= 0) {
            return isNullFrom(hole, elements) ? "tail-null" : "hole";
        }
        Census census = new Census(elements, keys, inserts);
        if (census.hasStranger()) {
            return "phantom";
        }
        if (census.repeatsAny()) {
            return "dup";
        }
        if (census.lacksAny()) {
            return "short";
        }
        return hasWrongValue() ? Words.WRONG : Words.OK;
    }

    private static boolean isNullFrom(int index, List<@Nullable Object> elements) {
        return elements.subList(index, elements.size()).stream().allMatch(element -> element == null);
    }

    private boolean hasWrongValue() {
        return copy.entrySet().stream().anyMatch(entry -> !entry.getKey().equals(entry.getValue()));
    }
}
