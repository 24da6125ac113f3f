package growspurt.maps.library;

import growspurt.api.GrowthGauge;
import growspurt.maps.PrivateField;
import growspurt.maps.TableLength;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of the one segment of Guava's {@code LocalCache}. */
final class GuavaGauge {

    private static final @Nullable VarHandle SEGMENTS =
            PrivateField.find("com.google.common.cache.LocalCache", "segments");
    private static final @Nullable VarHandle TABLE =
            PrivateField.find("com.google.common.cache.LocalCache$Segment", "table");

    private GuavaGauge() {}

    static Optional<GrowthGauge> of(Object map) {
        return SEGMENTS == null ? Optional.empty() : TableLength.of(((Object[]) SEGMENTS.getOpaque(map))[0], TABLE);
    }
}
