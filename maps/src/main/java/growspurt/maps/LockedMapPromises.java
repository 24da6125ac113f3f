package growspurt.maps;

import growspurt.api.Guarantee;
import java.util.EnumSet;
import java.util.Set;

/** What a map that does everything under locks promises: all but failing fast and blocking nobody, and shrinking only where it does. */
public final class LockedMapPromises {

    /** The set, which the candidates of such maps and of the bugs planted into them share. */
    public static final Set<Guarantee> ALL = Set.copyOf(
            EnumSet.complementOf(EnumSet.of(Guarantee.SHRINKS, Guarantee.FAILS_FAST, Guarantee.NON_BLOCKING)));

    /** The same and {@link Guarantee#SHRINKS}. */
    public static final Set<Guarantee> AND_SHRINKING =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Guarantee.FAILS_FAST, Guarantee.NON_BLOCKING)));

    private LockedMapPromises() {}
}
