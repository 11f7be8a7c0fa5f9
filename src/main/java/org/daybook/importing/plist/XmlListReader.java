package org.daybook.importing.plist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.daybook.importing.TextDecoder;
import org.daybook.importing.XmlInput;

/** Reads an XML property list. What its document type declares is passed over: nothing is fetched, nothing expands. */
final class XmlListReader {
    private final XMLStreamReader in;

    private XmlListReader(XMLStreamReader in) {
        this.in = in;
    }

    static Object read(byte[] bytes) throws MalformedListException {
        try {
            XMLStreamReader in = XmlInput.of(TextDecoder.ofUnicode(new ByteArrayInputStream(bytes)));
            XmlListReader reader = new XmlListReader(in);
            if (!reader.toElement() || !in.getLocalName().equals("plist") || !reader.toElement()) {
                throw new MalformedListException();
            }
            return reader.value(0);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            // The library fails in many ways on hostile XML, and numbers and times may be none.
            throw new MalformedListException();
        }
    }

    /** Moves to the next element; false if the one around it ends. */
    private boolean toElement() throws XMLStreamException {
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT) {
                return event == XMLStreamReader.START_ELEMENT;
            }
        }
        return false;
    }

    private Object value(int depth) throws XMLStreamException, MalformedListException {
        if (depth > PropertyLists.DEEPEST) {
            throw new MalformedListException();
        }
        return switch (in.getLocalName()) {
            case "dict" -> dictionary(depth);
            case "array" -> list(depth);
            case "string" -> in.getElementText();
            case "integer" -> Long.decode(in.getElementText().strip());
            case "real" -> Double.valueOf(in.getElementText().strip());
            case "date" -> Instant.parse(in.getElementText().strip());
            case "data" -> Base64.getMimeDecoder().decode(in.getElementText());
            case "true", "false" -> {
                boolean is = in.getLocalName().equals("true");
                in.getElementText();
                yield is;
            }
            default -> throw new MalformedListException();
        };
    }

    private Map<String, Object> dictionary(int depth) throws XMLStreamException, MalformedListException {
        Map<String, Object> values = new HashMap<>();
        while (toElement()) {
            if (!in.getLocalName().equals("key")) {
                throw new MalformedListException();
            }
            String key = in.getElementText();
            if (!toElement()) {
                throw new MalformedListException();
            }
            values.put(key, value(depth + 1));
        }
        return values;
    }

    private List<Object> list(int depth) throws XMLStreamException, MalformedListException {
        List<Object> values = new ArrayList<>();
        while (toElement()) {
            values.add(value(depth + 1));
        }
        return values;
    }
}
