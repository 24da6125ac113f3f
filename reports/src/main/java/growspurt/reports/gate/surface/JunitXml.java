package growspurt.reports.gate.surface;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import growspurt.reports.words.VisibleText;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A decision as JUnit XML: a suite for each candidate with a test case for each cell, and one for the gate itself, which
 * fails whenever the gate does, so that nobody takes missing evidence for good news.
 */
public final class JunitXml {

    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** {@return the document} */
    public static String of(Case judged) {
        List<JunitCase> cases = JunitCase.all(judged);
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            new JunitXml(xml).suites(cases);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document in memory cannot be written", e);
        }
        return text + "\n";
    }

    private void suites(List<JunitCase> cases) throws XMLStreamException {
        start("testsuites", "growspurt", cases);
        Map<String, List<JunitCase>> suites =
                cases.stream().collect(groupingBy(JunitCase::suite, LinkedHashMap::new, toList()));
        for (Map.Entry<String, List<JunitCase>> suite : suites.entrySet()) {
            start("testsuite", suite.getKey(), suite.getValue());
            for (JunitCase test : suite.getValue()) {
                write(test);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void start(String element, String name, List<JunitCase> cases) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        attribute("name", name);
        attribute("tests", String.valueOf(cases.size()));
        for (JunitCase.Element counted :
                List.of(JunitCase.Element.FAILURE, JunitCase.Element.ERROR, JunitCase.Element.SKIPPED)) {
            long count =
                    cases.stream().filter(test -> test.element() == counted).count();
            attribute(counted.total(), String.valueOf(count));
        }
    }

    private void write(JunitCase test) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testcase");
        attribute("classname", test.classname());
        attribute("name", test.name());
        attribute("time", test.seconds());
        if (!test.properties().isEmpty()) {
            xml.writeStartElement("properties");
            for (Map.Entry<String, String> property : test.properties().entrySet()) {
                xml.writeEmptyElement("property");
                attribute("name", property.getKey());
                attribute("value", property.getValue());
            }
            xml.writeEndElement();
        }
        if (test.element() != JunitCase.Element.NONE) {
            writeEnd(test);
        }
        xml.writeEndElement();
    }

    private void writeEnd(JunitCase test) throws XMLStreamException {
        xml.writeStartElement(test.element().tag());
        attribute("message", test.message());
        attribute("type", test.type());
        xml.writeCharacters(visible(test.text()));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, visible(value));
    }

    /** {@return {@code text} without what XML 1.0 forbids, which {@link VisibleText} writes out} */
    private static String visible(String text) {
        return VisibleText.of(text.replace('\u202f', ' '));
    }
}
