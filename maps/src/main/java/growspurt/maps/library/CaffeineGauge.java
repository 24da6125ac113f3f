package growspurt.maps.library;

import growspurt.api.GrowthGauge;
import growspurt.maps.ConcurrentHashMapGauge;
import growspurt.maps.PrivateField;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The {@link ConcurrentHashMap} inside Caffeine's {@code UnboundedLocalCache}. */
final class CaffeineGauge {

    private static final @Nullable VarHandle DATA =
            PrivateField.find("com.github.benmanes.caffeine.cache.UnboundedLocalCache", "data");

    private CaffeineGauge() {}

    static Optional<GrowthGauge> of(Object map) {
        return DATA == null
                ? Optional.empty()
                : ConcurrentHashMapGauge.of((ConcurrentHashMap<?, ?>) DATA.getOpaque(map));
    }
}
