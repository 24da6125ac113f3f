package growspurt.cli;

import growspurt.api.CandidateLookup;
import growspurt.api.Guarantee;
import growspurt.api.GuestMap;
import growspurt.api.MapCandidate;
import growspurt.results.CandidateLine;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a stranger brings a map along. */
@SuppressWarnings("FieldCanBeFinal") // picocli assigns them
final class Guests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ID = "[a-z0-9-]{1,64}";

    @Option(
            names = "--classpath",
            split = "[:;]",
            paramLabel = "PATH",
            description = "jars and folders with maps from elsewhere, and with what they need")
    private List<Path> places = List.of();

    @Option(
            names = "--promises",
            split = " *, *",
            paramLabel = "NAME",
            description =
                    "what the map of a class from elsewhere promises: ${COMPLETION-CANDIDATES} (default: what ConcurrentMap"
                            + " does if it is one, otherwise nothing)")
    private List<Guarantee> promises = List.of();

    private final Map<String, String> classes = new HashMap<>();

    /**
     * {@return the ids of {@code names}, each the id of a candidate or the name of a class} The class path is that of this process and
     * of the JVMs that it starts from now on, and the classes are candidates there.
     *
     * @throws BadInput if a place is missing, or a class cannot take part
     */
    List<String> invite(Collection<String> names) {
        open();
        boolean strangers = names.stream().anyMatch(name -> !name.matches(ID));
        if (!promises.isEmpty() && !strangers) {
            throw new BadInput("promises " + promises + " are for the map of a class from elsewhere; name it, as in"
                    + " --candidate=com.acme.MyMap");
        }
        return names.stream().map(this::invite).toList();
    }

    private String invite(String name) {
        if (name.matches(ID)) {
            return name;
        }
        MapCandidate candidate = invited(name, promises);
        if (!promises.isEmpty() && !(candidate instanceof GuestMap)) {
            throw new BadInput("class '" + name + "' is a MapCandidate, which says itself what it promises; leave out"
                    + " --promises, or change its method promises()");
        }
        String other = classes.putIfAbsent(candidate.id(), name);
        if (other != null && !other.equals(name)) {
            throw new BadInput("'" + other + "' and '" + name + "' would both be called '" + candidate.id()
                    + "'; run them one after the other");
        }
        return candidate.id();
    }

    /** Makes those of {@code candidates} take part again that came from elsewhere. */
    void inviteAgain(Collection<CandidateLine> candidates) {
        open();
        Set<String> known =
                Candidates.onClassPath().all().stream().map(MapCandidate::id).collect(Collectors.toSet());
        candidates.stream().filter(line -> !known.contains(line.id())).forEach(line -> {
            invited(
                    line.type(),
                    line.promises().stream().map(Guarantee::valueOf).toList());
            classes.put(line.id(), line.type());
        });
    }

    /** {@return the words that bring {@code candidate} along where it has not been invited; null if its id will do} */
    @Nullable List<String> words(String candidate) {
        String type = classes.get(candidate);
        if (type == null && places.isEmpty()) {
            return null;
        }
        List<String> words = new ArrayList<>(List.of("--candidate=" + (type == null ? candidate : type)));
        words.addAll(classPath());
        if (type != null && !promises.isEmpty()) {
            words.add("--promises=" + promises.stream().map(Enum::name).collect(Collectors.joining(",")));
        }
        return words;
    }

    /** {@return the option that names the places as they were given; none if there are none} */
    List<String> classPath() {
        return places.isEmpty() ? List.of() : List.of("--classpath=" + joined(places));
    }

    /** A map that does not come back is given up: the JVM can end with that thread running. */
    private static MapCandidate invited(String type, Collection<Guarantee> promises) {
        Set<Guarantee> stated = EnumSet.noneOf(Guarantee.class);
        stated.addAll(promises);
        FutureTask<MapCandidate> trial = new FutureTask<>(() -> CandidateLookup.invite(type, stated));
        Thread thread = new Thread(trial, "growspurt-trial");
        thread.setDaemon(true);
        thread.start();
        try {
            return trial.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                throw new BadInput(String.valueOf(e.getCause().getMessage()));
            }
            throw new BadInput("'" + type + "' cannot be filled by one thread: " + e.getCause());
        } catch (TimeoutException e) {
            throw new BadInput("'" + type + "' could not be filled by one thread within " + PATIENCE.toSeconds()
                    + " s; is there a loop that does not end?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInput("interrupted while '" + type + "' was tried");
        }
    }

    private void open() {
        if (places.isEmpty()) {
            return;
        }
        URL[] urls = places.stream().map(Guests::url).toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(new URLClassLoader(urls, thread.getContextClassLoader()));
        System.setProperty(
                "java.class.path",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + joined(places.stream().map(Path::toAbsolutePath).toList()));
    }

    private static String joined(List<Path> places) {
        return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static URL url(Path place) {
        if (!Files.exists(place)) {
            throw new BadInput("no jar or folder '" + place + "' for the class path; was it built?");
        }
        try {
            return place.toAbsolutePath().toUri().toURL();
        } catch (MalformedURLException e) {
            throw new BadInput("'" + place + "' cannot be on a class path: " + e.getMessage());
        }
    }
}
