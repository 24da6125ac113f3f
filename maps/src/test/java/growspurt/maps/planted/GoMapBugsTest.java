package growspurt.maps.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.maps.AbstractLongMap;
import growspurt.maps.FailFastHmap;
import growspurt.maps.GoSyncMap;
import growspurt.maps.MutexHmap;
import growspurt.maps.SyncMapEntry;
import java.util.ConcurrentModificationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GoMapBugsTest {

    private final Meanwhile other = new Meanwhile();

    @Test
    void reseedLive_losesSightOfTheKeysThatWereThere() {
        assertThat(firstKeyAfterGrowth(new ReseedLive.Mutant<>())).isNull();
        assertThat(firstKeyAfterGrowth(new MutexHmap<>())).isEqualTo("v");
    }

    private static @Nullable String firstKeyAfterGrowth(AbstractLongMap<String> map) {
        for (long key = 0; key < 8; key++) {
            map.put(key, "v");
        }
        assertThat(map.get(0L)).isEqualTo("v");
        map.put(8L, "v");
        return map.get(0L);
    }

    /** What comes before the second look could as well have come before the lock: the lookup does nothing in between. */
    @Test
    void noRecheckAfterLock_missesAKeyThatWasPromotedMeanwhile() {
        AbstractLongMap<String> blind = new NoRecheckAfterLock.Mutant<>() {
            @Override
            protected @Nullable SyncMapEntry<String> lookAgain(Object key, int hash) {
                other.happens();
                return super.lookAgain(key, hash);
            }
        };

        assertThat(getDuringPromotion(blind)).isNull();
        assertThat(blind.get(0L)).isEqualTo("v");
    }

    @Test
    void goSyncMap_findsIt() {
        AbstractLongMap<String> sound = new GoSyncMap<>() {
            @Override
            protected @Nullable SyncMapEntry<String> lookAgain(Object key, int hash) {
                other.happens();
                return super.lookAgain(key, hash);
            }
        };

        assertThat(getDuringPromotion(sound)).isEqualTo("v");
    }

    private @Nullable String getDuringPromotion(AbstractLongMap<String> map) {
        map.put(0L, "v");
        other.will(() -> assertThat(map.size()).isEqualTo(1)); // a walk, which promotes
        return map.get(0L);
    }

    @Test
    void weakFlag_seesNothing_whenTwoWritersBeginTogether() {
        Weak weak = new Weak();

        writeTogether(weak, weak::raise);

        assertThat(weak).containsOnlyKeys(1L, 2L);
    }

    @Test
    void goHmapFailFast_reportsThem() {
        Sound sound = new Sound();

        assertThatExceptionOfType(ConcurrentModificationException.class)
                .isThrownBy(() -> writeTogether(sound, sound::raise));
    }

    @Test
    void flagNamesWriter_reportsAThreadThatComesAfterTheOther() {
        assertThatThrownBy(() -> writeInTurn(new FlagNamesWriter.Mutant<>()))
                .hasCauseInstanceOf(ConcurrentModificationException.class);
        assertThat(writeInTurn(new FailFastHmap<>())).containsOnlyKeys(1L, 2L);
    }

    private static AbstractLongMap<String> writeInTurn(AbstractLongMap<String> map) {
        map.put(1L, "one");
        CompletableFuture.runAsync(() -> map.put(2L, "two")).join();
        return map;
    }

    /** The writer of 2, having found the flag down, raises it when the writer of 1 has found it down and raised it. */
    private void writeTogether(FailFastHmap<String> map, Runnable raise) {
        other.will(() -> map.compute(1L, (key, old) -> {
            raise.run();
            return "one";
        }));
        map.put(2L, "two");
    }

    private final class Weak extends WeakFlag.Mutant<String> {
        @Override
        protected void raise() {
            if (!other.happens()) {
                super.raise();
            }
        }
    }

    private final class Sound extends FailFastHmap<String> {
        @Override
        protected void raise() {
            if (!other.happens()) {
                super.raise();
            }
        }
    }
}
