package growspurt.maps.planted;

import growspurt.api.Detector;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * A sound candidate with one mistake put in. It promises what its host promises, grows where its host grows and is called
 * after its class.
 */
public abstract class PlantedBug implements MapCandidate {

    private final MapCandidate host;
    private final String summary;
    private final Set<Property> plants;
    private final Set<Detector> detectors;

    /**
     * A mistake in {@code host}.
     *
     * @param summary the mistake in one line
     * @param plants the properties that it must be seen to break
     * @param detectors who is expected to see it; none if that takes luck or other hardware
     */
    PlantedBug(MapCandidate host, String summary, Set<Property> plants, Set<Detector> detectors) {
        this.host = host;
        this.summary = summary;
        this.plants = Set.copyOf(plants);
        this.detectors = Set.copyOf(detectors);
    }

    /** {@return the sound candidate that differs from this one in the mistake alone} */
    public final MapCandidate host() {
        return host;
    }

    /** {@return how one thread alone sees the mistake, or empty if it takes two} */
    public Optional<String> showsAlone() {
        return Optional.empty();
    }

    /** {@return the name of the class in kebab-case, after {@code planted-}} */
    @Override
    public final String id() {
        return "planted"
                + getClass().getSimpleName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public Set<Guarantee> promises() {
        return host.promises();
    }

    @Override
    public String source() {
        return host.source();
    }

    @Override
    public final Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return host.gauge(map);
    }

    @Override
    public final Set<Property> plants() {
        return plants;
    }

    @Override
    public final Set<Detector> detectors() {
        return detectors;
    }

    @Override
    public final Lineage lineage() {
        return host.lineage();
    }
}
