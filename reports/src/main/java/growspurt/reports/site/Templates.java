package growspurt.reports.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** The compiled templates of this package. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    /** {@return the HTML of {@code page} in the template called {@code name}} */
    byte[] render(String name, Object page) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        engine.render(name + ".jte", page, new VisibleOutput(html));
        return html.toByteArray();
    }
}
