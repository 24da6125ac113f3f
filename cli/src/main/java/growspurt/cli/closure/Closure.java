package growspurt.cli.closure;

import growspurt.results.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The classes that a class can reach, itself included, those of the JDK left out: what its behaviour depends on, given a JDK.
 */
public final class Closure {

    private final SortedMap<String, ClassFile> classes;

    Closure(SortedMap<String, ClassFile> classes) {
        this.classes = classes;
    }

    /** {@return the name of a class that was compiled from the file at {@code path}, which ends in the path of its source} */
    public Optional<String> compiledFrom(String path) {
        return classes.values().stream()
                .filter(file -> path.equals(file.source()) || path.endsWith("/" + file.source()))
                .map(ClassFile::name)
                .findFirst();
    }

    /** {@return a hash of all its classes without debug information, and of {@code harness}, for result lines} */
    public String code(String harness) {
        List<String> parts = new ArrayList<>(List.of(harness));
        classes.values().forEach(file -> parts.add(file.name() + " " + file.hash()));
        return Ids.code(parts);
    }
}
