package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Guarantee;
import growspurt.api.Property;
import java.util.ConcurrentModificationException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a sprint makes of maps that spoil one thing, and of a sound one. */
final class SprintTest {

    @Test
    void soundMap_breaksNothing() throws InterruptedException {
        assertThat(sprint(ConcurrentHashMap::new)).isEmpty();
    }

    @Test
    void entryThatIsNotReadBack_isSeen_withItsHistory() throws InterruptedException {
        List<Breach> breaches = sprint(() -> new ConcurrentHashMap<>() {
            @Override
            public @Nullable Object get(Object key) {
                return key.equals(7L) ? null : super.get(key);
            }
        });

        Breach breach = breaches.get(0);
        assertThat(breach.property()).isEqualTo(Property.PER_KEY_OPERATIONS_LINEARIZABLE);
        assertThat(breach.ops())
                .extracting(op -> op.call() + " = " + op.result())
                .containsExactly("put(7, 7) = null", "get(7) = null");
    }

    @Test
    void sizeThatIsOff_isSeen() throws InterruptedException {
        assertThat(sprint(() -> new ConcurrentHashMap<>() {
                    @Override
                    public int size() {
                        return super.size() + 1;
                    }
                }))
                .extracting(Breach::property)
                .containsExactly(Property.SIZE_EXACT_AT_REST);
    }

    @Test
    void keyThatNoIterationShows_isSeen() throws InterruptedException {
        assertThat(sprint(() -> new ConcurrentHashMap<>() {
                    @Override
                    @SuppressWarnings("UnnecessaryAsync") // the type of the view
                    public KeySetView<Long, Object> keySet() {
                        ConcurrentHashMap<Long, Object> fewer = new ConcurrentHashMap<>(this);
                        fewer.remove(3L);
                        return fewer.keySet();
                    }
                }))
                .extracting(Breach::property)
                .containsExactly(Property.KEY_APPEARS_ONCE);
    }

    @Test
    void exception_isSeen_unlessTheMapPromisesItsOwn() throws InterruptedException {
        Supplier<ConcurrentMap<Long, Object>> throwing = () -> new ConcurrentHashMap<>() {
            @Override
            public Object put(Long key, Object value) {
                throw new ConcurrentModificationException();
            }
        };

        assertThat(sprint(throwing))
                .extracting(Breach::property)
                .contains(Property.ONLY_DOCUMENTED_EXCEPTIONS, Property.PER_KEY_OPERATIONS_LINEARIZABLE);
        assertThat(sprint(throwing, EnumSet.of(Guarantee.FAILS_FAST), EnumSet.allOf(Property.class)))
                .isEmpty();
    }

    @Test
    void iterationThatThrows_saysNothingAboutOperationsOnKeys() throws InterruptedException {
        assertThat(sprint(() -> new ConcurrentHashMap<>() {
                    @Override
                    public KeySetView<Long, Object> keySet() {
                        throw new IllegalStateException();
                    }
                }))
                .extracting(Breach::property)
                .containsExactly(Property.ONLY_DOCUMENTED_EXCEPTIONS);
    }

    @Test
    void questionThatNoSprintAnswers_needsNone() {
        assertThat(Sprint.maySee(EnumSet.of(Property.CLEAR_LEAVES_NOTHING_OLD, Property.ITERATION_IS_SNAPSHOT)))
                .isFalse();
        assertThat(Sprint.maySee(EnumSet.of(Property.CLEAR_LEAVES_NOTHING_OLD, Property.KEY_APPEARS_ONCE)))
                .isTrue();
    }

    @Test
    void whatIsNotAsked_isNotTold() throws InterruptedException {
        assertThat(sprint(
                        () -> new ConcurrentHashMap<>() {
                            @Override
                            public int size() {
                                return -1;
                            }
                        },
                        Set.of(),
                        EnumSet.of(Property.KEY_APPEARS_ONCE)))
                .isEmpty();
    }

    private static List<Breach> sprint(Supplier<ConcurrentMap<Long, Object>> maps) throws InterruptedException {
        return sprint(maps, Set.of(), EnumSet.allOf(Property.class));
    }

    private static List<Breach> sprint(
            Supplier<ConcurrentMap<Long, Object>> maps, Set<Guarantee> promises, Set<Property> asked)
            throws InterruptedException {
        Notes notes = new Notes();
        assertThat(notes.of(new Sprint(new Stub(maps, promises), asked, notes)).heard())
                .as("a sprint needs no clock")
                .hasOnlyElementsOfType(Breach.class);
        return notes.breaches();
    }
}
