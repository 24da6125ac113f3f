package growspurt.cli.closure;

import growspurt.api.GuestMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds closures. Every class is read once, however many closures it is in. */
public final class Closures {

    private final Map<String, Optional<ClassFile>> read = new HashMap<>();

    /** {@return the closure of {@code root}} Classes that its loader does not find, as of a library left out, are passed over. */
    public Closure of(Class<?> root) {
        return of(root.getClassLoader(), List.of(root.getName()));
    }

    /** {@return the closure of {@code guest}, its map's class among it} */
    public Closure of(GuestMap guest) {
        return of(
                Thread.currentThread().getContextClassLoader(),
                List.of(guest.getClass().getName(), guest.type()));
    }

    private Closure of(ClassLoader loader, List<String> roots) {
        SortedMap<String, ClassFile> found = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        roots.forEach(root -> open.add(root.replace('.', '/')));
        while (!open.isEmpty()) {
            String name = open.remove();
            read.computeIfAbsent(name, n -> read(n, loader))
                    .filter(file -> found.putIfAbsent(name, file) == null)
                    .ifPresent(file -> open.addAll(file.uses()));
        }
        return new Closure(found);
    }

    private static Optional<ClassFile> read(String name, ClassLoader loader) {
        String resource = name + ".class";
        if (ClassLoader.getPlatformClassLoader().getResource(resource) != null) {
            return Optional.empty();
        }
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new ClassFile(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
