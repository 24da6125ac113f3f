package growspurt.reports.site;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import growspurt.reports.words.VisibleText;

/** The one door through which text from results files enters a page: escaped, cut, and nothing in it hidden. */
final class VisibleOutput extends OwaspHtmlTemplateOutput {

    VisibleOutput(TemplateOutput html) {
        super(html);
    }

    @Override
    public void writeUserContent(String text) {
        super.writeUserContent(VisibleText.of(text));
    }
}
