package org.daybook.portfolio.statement;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daybook.text.VisibleText;

/**
 * Writes elements of WordprocessingML (ISO/IEC 29500). Text that somebody else may have written goes through {@link
 * VisibleText}, so that no character forbidden in XML reaches the file.
 */
final class WordXmlWriter {
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final XMLStreamWriter out;

    /** Begins a part with {@code root}; {@code stream} stays open. */
    WordXmlWriter(OutputStream stream, String root) throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
        out.setPrefix("w", MAIN);
        out.writeStartElement("w", root, MAIN);
        out.writeNamespace("w", MAIN);
        out.writeNamespace("r", RELATIONS);
    }

    /** The content of an element. */
    interface ElementContent {
        void write() throws XMLStreamException;
    }

    /** Writes an element with its content. */
    void element(String name, ElementContent content) throws XMLStreamException {
        out.writeStartElement("w", name, MAIN);
        content.write();
        out.writeEndElement();
    }

    /** Writes an empty element with attributes, given as alternating names and values. */
    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement("w", name, MAIN);
        attributes(attributes);
    }

    /** Writes attributes of the current element. */
    void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute("w", MAIN, attributes[i], attributes[i + 1]);
        }
    }

    /** Writes an empty element with a type and the id of a relationship. */
    void relation(String name, String type, String id) throws XMLStreamException {
        out.writeEmptyElement("w", name, MAIN);
        out.writeAttribute("w", MAIN, "type", type);
        out.writeAttribute("r", RELATIONS, "id", id);
    }

    /** Writes the text of a run; line ends become breaks, and tabs become tabs. */
    void words(String words) throws XMLStreamException {
        StringBuilder line = new StringBuilder();
        String shown = VisibleText.of(words.replace("\r\n", "\n").replace('\r', '\n'));
        for (int at = 0; at < shown.length(); at++) {
            char c = shown.charAt(at);
            if (c == '\n' || c == '\t') {
                text(line);
                empty(c == '\n' ? "br" : "tab");
            } else {
                line.append(c > '\ufffd' ? '\ufffd' : c);
            }
        }
        text(line);
    }

    private void text(StringBuilder line) throws XMLStreamException {
        if (!line.isEmpty()) {
            out.writeStartElement("w", "t", MAIN);
            out.writeAttribute("http://www.w3.org/XML/1998/namespace", "space", "preserve");
            out.writeCharacters(line.toString());
            out.writeEndElement();
            line.setLength(0);
        }
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
    }
}
