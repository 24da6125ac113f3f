package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link ChannelOwnedMap} with a channel of 64: four slots, grown by entry 5, 9, 17, in the owner.
 *
 * <p>A new map has no thread. Its first operation calls an owner from the pool of daemon threads that all maps share; the
 * owner leaves when nobody has asked for {@value ChannelOwnedMap#LINGER_MILLIS} ms, the next operation calls another.
 * Between owners no thread refers to the map, so an unreachable one is collected and nothing has to be closed.
 */
@AutoService(MapCandidate.class)
public final class ChannelOwnedCandidate implements MapCandidate {

    @Override
    public String id() {
        return "channel-owned";
    }

    @Override
    public String summary() {
        return "table of one owner thread, reached through a bounded channel";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new ChannelOwnedMap<>(64);
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedMapPromises.ALL;
    }

    @Override
    public String source() {
        return "ChannelOwnedMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Optional<String> unsuited(Detector detector) {
        return detector == Detector.LINCHECK
                ? Optional.of("its owner is a thread that Lincheck does not schedule")
                : Optional.empty();
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("chained table", "one-shot in the owner thread");
    }
}
