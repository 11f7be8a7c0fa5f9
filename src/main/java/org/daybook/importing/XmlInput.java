package org.daybook.importing;

import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A stranger's XML, read as a stream: type declarations are not read, and nothing is fetched or expanded. */
public final class XmlInput {
    private XmlInput() {}

    /** A reader of the elements. It fails in many ways on hostile XML: runtime exceptions are to be expected as well. */
    public static XMLStreamReader of(Reader xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Otherwise the library prints what is wrong, with words of the document.
        factory.setXMLReporter((_, _, _, _) -> {});
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory.createXMLStreamReader(xml);
    }
}
