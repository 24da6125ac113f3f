package growspurt.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds candidates by name: those that {@link ServiceLoader} finds on the class path, and guests, which are named by their
 * class. A process tells the JVMs that it starts about its guests by {@link #jvmArguments()}.
 */
public final class CandidateLookup {

    /** Guests of this JVM, separated by commas: {@code com.acme.MyMap}, or {@code com.acme.MyMap=TERMINATES+SHRINKS}. */
    private static final String GUESTS = "growspurt.guests";

    private CandidateLookup() {}

    /**
     * {@return the class called {@code type} as a candidate: an instance of it if it is a {@link MapCandidate}, otherwise a
     * {@link GuestMap}} From now on it is a guest of this JVM.
     *
     * @param type binary name of a class that the context class loader of this thread finds
     * @param promises what the map promises; empty for what its interface implies. A {@link MapCandidate} says that itself
     * @throws IllegalArgumentException if there is no such class, or it cannot take part; the message names it and the reason
     */
    public static MapCandidate invite(String type, Set<Guarantee> promises) {
        Guest guest = new Guest(type, promises);
        MapCandidate candidate = guest.candidate();
        List<String> all = Stream.concat(guests().map(Guest::spec), Stream.of(guest.spec()))
                .distinct()
                .toList();
        System.setProperty(GUESTS, String.join(",", all));
        return candidate;
    }

    /** {@return all candidates, those of the class path first} */
    public static List<MapCandidate> all() {
        List<MapCandidate> all = new ArrayList<>();
        ServiceLoader.load(MapCandidate.class).forEach(all::add);
        guests().map(Guest::candidate)
                .filter(guest -> all.stream()
                        .noneMatch(known -> known.getClass() == guest.getClass()
                                && known.id().equals(guest.id())))
                .forEach(all::add);
        return all;
    }

    /**
     * {@return the candidate called {@code id}} A guest is not made unless it is asked for: what it does to its JVM is not done to
     * others.
     *
     * @param id its id
     * @throws IllegalArgumentException if there is none of that name
     */
    public static MapCandidate called(String id) {
        Stream<MapCandidate> services =
                ServiceLoader.load(MapCandidate.class).stream().map(ServiceLoader.Provider::get);
        Stream<MapCandidate> guests = guests().filter(guest -> guest.mayBe(id)).map(Guest::candidate);
        return Stream.concat(services, guests)
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no candidate '" + id + "' on the class path"));
    }

    /** {@return what a JVM must be started with, beside this class path, so that it finds the same candidates} */
    public static List<String> jvmArguments() {
        return Optional.ofNullable(System.getProperty(GUESTS)).map(guests -> "-D" + GUESTS + "=" + guests).stream()
                .toList();
    }

    private static Stream<Guest> guests() {
        return Arrays.stream(System.getProperty(GUESTS, "").split(",", -1))
                .filter(spec -> !spec.isEmpty())
                .map(Guest::of);
    }

    /** A class that takes part, and what it is said to promise, if anything is. */
    private record Guest(String type, Set<Guarantee> promises) {

        static Guest of(String spec) {
            String[] parts = spec.split("=", 2);
            return new Guest(
                    parts[0],
                    parts.length == 1
                            ? Set.of()
                            : Arrays.stream(parts[1].split("\\+", -1))
                                    .map(Guarantee::valueOf)
                                    .collect(Collectors.toUnmodifiableSet()));
        }

        String spec() {
            return promises.isEmpty()
                    ? type
                    : type + promises.stream().map(Guarantee::name).sorted().collect(Collectors.joining("+", "=", ""));
        }

        MapCandidate candidate() {
            GuestClass guest = GuestClass.called(type);
            return guest.is(MapCandidate.class) ? (MapCandidate) guest.instance() : GuestMap.of(guest, promises);
        }

        boolean mayBe(String id) {
            GuestClass guest = GuestClass.called(type);
            return guest.is(MapCandidate.class) || guest.id().equals(id);
        }
    }
}
