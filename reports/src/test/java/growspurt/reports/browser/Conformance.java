package growspurt.reports.browser;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu validator, which judges HTML for the W3C. Its schema is read once. */
final class Conformance implements ErrorHandler {

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    private final List<String> errors = new ArrayList<>();

    /** Reads the schema. */
    Conformance() throws Exception {
        validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, this);
        validator.setUpValidatorAndParsers(this, false, false);
    }

    /** {@return the errors of {@code html}} */
    List<String> errors(String html) throws IOException, SAXException {
        errors.clear();
        validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return List.copyOf(errors);
    }

    @Override
    public void warning(SAXParseException found) {}

    @Override
    public void error(SAXParseException found) {
        errors.add("line " + found.getLineNumber() + ": " + found.getMessage());
    }

    @Override
    public void fatalError(SAXParseException found) {
        error(found);
    }
}
