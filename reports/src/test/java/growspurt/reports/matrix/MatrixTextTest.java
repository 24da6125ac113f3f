package growspurt.reports.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.results.Engine;
import growspurt.results.PropertyLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixTextTest {

    @Test
    void table_isInWords() {
        assertThat(MatrixText.lines(Runs.asDocumented().run()))
                .containsExactly(
                        "                                StableKeyStays   Operations",
                        "                                Visible          Terminate",
                        "-- Maps under test",
                        "striped                         None seen        None seen",
                        "java-util-hashmap               as documented    None seen",
                        "-- Bugs we planted",
                        "stale-table-write               Caught           -",
                        "-- Known-good maps",
                        "concurrent-hash-map             None seen        -");
    }

    @Test
    void table_staysWithin100Columns_whateverTheNames() {
        RunFixture wide = Runs.hostile();
        for (int i = 0; i < 7; i++) {
            wide.add(
                    Engine.JCSTRESS,
                    new PropertyLine("p" + i, "AVeryLongPropertyNameThatGoesOn" + i, "safety", "", ""));
        }

        List<String> lines = MatrixText.lines(wide.run());

        assertThat(lines).allMatch(line -> line.length() <= 100);
        assertThat(lines.stream().filter(line -> line.equals("-- Known-good maps")))
                .hasSize(3);
    }
}
