package growspurt.cli.closure;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Classes made from text. */
record Compiled(Path classes) {

    /** {@return what {@code sources} compile to, the file names being those of their first class} */
    static Compiled of(Path folder, String... sources) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        for (String source : sources) {
            String name = source.replaceFirst("(?s).*?(?:class|interface|record) (\\w+).*", "$1");
            Files.writeString(classes.resolve(name + ".java"), "package p;\n" + source);
        }
        List<String> files;
        try (var all = Files.list(classes)) {
            files = all.map(Path::toString).toList();
        }
        String[] arguments = {"-g", "-proc:none", "-d", classes.toString()};
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        java.util.stream.Stream.concat(List.of(arguments).stream(), files.stream())
                                .toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalArgumentException("does not compile: " + String.join("\n", sources));
        }
        return new Compiled(classes);
    }

    /** {@return the closure of the class called {@code p.<name>}} */
    Closure closure(String name) throws IOException, ClassNotFoundException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return new Closures().of(loader.loadClass("p." + name));
        }
    }
}
