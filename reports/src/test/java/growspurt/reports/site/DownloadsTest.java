package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Runs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {

    @TempDir
    private Path temp;

    @Test
    void cells_areTheNumbersOfThePages() throws IOException {
        List<String> lines =
                file(Pages.of(Runs.violated(), temp), "data/cells.csv").lines().toList();

        assertThat(lines.get(0)).startsWith("candidate,property,engine,verdict,launches,violating,executions");
        assertThat(lines)
                .contains(
                        "striped,stable-key-stays-visible,jcstress,None seen,3,0,3600000,2400000,0.666667,0.631597,",
                        "naive,stable-key-stays-visible,jcstress,Violated,2,1,2400000,1600000,0.666667,,2300",
                        "naive,stable-key-stays-visible,lincheck,Violated,1,1,57,40,0.701754,,1150");
    }

    @Test
    void engineLines_areThoseOfTheRun() throws IOException {
        byte[] zipped =
                file(Pages.of(Runs.violated(), temp), "data/lincheck.jsonl.gz").getBytes(StandardCharsets.ISO_8859_1);

        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("{\"kind\":\"run\"")
                    .contains("\"kind\":\"end\"");
        }
    }

    @Test
    void csv_quotesWhatItMust_andDefusesFormulas() {
        Csv csv = new Csv("a", "b");
        csv.row("x,\"y\"\n", "=1+1");
        csv.row(-1, "plain");

        assertThat(csv.text()).isEqualTo("a,b\n\"x,\"\"y\"\"\n\",'=1+1\n-1,plain\n");
    }

    private static String file(Pages site, String path) {
        String text = site.files().get(Pages.RUN + path);
        assertThat(text).isNotNull();
        return String.valueOf(text);
    }
}
