package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CellKey;
import growspurt.results.Engine;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void page_isNamedAfterItsCell() {
        assertThat(Links.cell(new CellKey("striped", "operations-terminate", Engine.JCSTRESS)))
                .isEqualTo("t/striped--operations-terminate--jcstress.html");
    }

    @Test
    void name_staysInsideTheSite_whateverTheId() {
        assertThat(Links.counterexample("../../etc/x")).matches("x/id-[0-9a-f]{12}\\.html");
        assertThat(Links.slug("<b>")).isNotEqualTo(Links.slug("<i>"));
    }
}
