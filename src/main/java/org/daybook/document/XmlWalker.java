package org.daybook.document;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.daybook.importing.TextDecoder;
import org.daybook.importing.XmlInput;

/**
 * Walks through a stranger's XML from its beginning, element by element. Type declarations are not read, custom
 * entities are unknown, nothing is fetched, and nesting is limited. For one thread.
 */
final class XmlWalker {
    private static final int DEEPEST = 500;

    private XmlWalker() {}

    /** Asked again and again whether to go on. */
    @FunctionalInterface
    interface CancelCheck {
        /** Ends the walk by throwing. */
        void check() throws TextCollector.Full;
    }

    /** What is done with elements and words; names are without their prefix. */
    interface XmlVisitor {
        void begin(String name, Attributes attributes) throws TextCollector.Full;

        void end(String name) throws TextCollector.Full;

        /** Words, which may be a part of those in the element. */
        void words(String words) throws TextCollector.Full;
    }

    /** The attributes of an element. */
    interface Attributes {
        /** The value of the first attribute of that name, whatever its prefix and letters; empty if there is none. */
        String get(String name);
    }

    /**
     * Walks to the end.
     *
     * @param xml not closed
     * @return whether it was whole
     * @throws TextCollector.Full if the visitor wants no more
     */
    static boolean through(InputStream xml, XmlVisitor visitor, CancelCheck check)
            throws TextCollector.Full, IOException {
        try {
            walk(XmlInput.of(TextDecoder.ofUnicode(xml)), visitor, check);
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            // The library fails in many ways on hostile XML; what was read before is kept.
            return false;
        }
    }

    private static void walk(XMLStreamReader reader, XmlVisitor visitor, CancelCheck check)
            throws XMLStreamException, TextCollector.Full {
        Attributes attributes = name -> attribute(reader, name);
        int depth = 0;
        while (reader.hasNext()) {
            check.check();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("nested too deeply");
                    }
                    visitor.begin(reader.getLocalName(), attributes);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    visitor.end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    visitor.words(reader.getText());
                default -> {}
            }
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }
}
