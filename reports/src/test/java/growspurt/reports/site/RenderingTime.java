package growspurt.reports.site;

import growspurt.reports.fixture.LargeRun;
import growspurt.reports.gate.Standard;
import growspurt.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measures how long it takes to publish many runs one after the other. Arguments: runs, candidates, properties. */
final class RenderingTime {

    private RenderingTime() {}

    public static void main(String[] args) throws IOException {
        int runs = Integer.parseInt(args[0]);
        Path temp = Files.createTempDirectory("rendering");
        List<RunResults> results = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            String id = String.format(Locale.ROOT, "2026-11-20-%06d", i);
            results.add(LargeRun.of(Integer.parseInt(args[1]), Integer.parseInt(args[2]))
                    .named(id)
                    .run(Files.createDirectories(temp.resolve("runs").resolve(id))));
        }
        long start = System.nanoTime();
        for (RunResults run : results) {
            Site.publish(run, Optional.empty(), Standard.bare(), temp.resolve("site"));
        }
        System.out.printf(
                Locale.ROOT,
                "%d runs of %s candidates x %s properties: %.1f s, index.html %d bytes, in %s%n",
                runs,
                args[1],
                args[2],
                (System.nanoTime() - start) / 1e9,
                Files.size(temp.resolve("site/index.html")),
                temp);
    }
}
