package org.daybook.portfolio.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daybook.files.NonClosingOutputStream;

/**
 * Writes a statement as a .docx (ISO/IEC 29500), to be edited by whoever helps with it. The word processor numbers
 * the paragraphs, and references to them are fields, so that both are updated when something is removed. It names no
 * author and contains no time except that of the portfolio. The same statement gives the same bytes.
 */
final class StatementDocx {
    /** The earliest time that a ZIP can represent, used as no time. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private interface PackagePart {
        void write(OutputStream out) throws IOException, XMLStreamException;
    }

    /**
     * Writes it to {@code out}, which stays open.
     *
     * @throws IOException if {@code out} refuses
     */
    void write(Statement statement, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new NonClosingOutputStream(out), StandardCharsets.UTF_8);
        part(zip, "[Content_Types].xml", fixed("content-types.xml"));
        part(zip, "_rels/.rels", fixed("package-rels.xml"));
        part(zip, "docProps/core.xml", to -> properties(statement, to));
        part(zip, "word/_rels/document.xml.rels", fixed("document-rels.xml"));
        part(zip, "word/styles.xml", fixed("styles.xml"));
        part(zip, "word/numbering.xml", fixed("numbering.xml"));
        part(zip, "word/fontTable.xml", fixed("font-table.xml"));
        part(zip, "word/settings.xml", fixed("document-settings.xml"));
        part(zip, "word/footer1.xml", to -> StatementDocxBody.footer(statement, to));
        part(zip, "word/document.xml", to -> StatementDocxBody.write(statement, to));
        zip.finish();
        out.flush();
    }

    private static void part(ZipOutputStream zip, String name, PackagePart part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        try {
            part.write(new NonClosingOutputStream(zip));
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException refused ? refused : new IOException(e);
        }
        zip.closeEntry();
    }

    private static PackagePart fixed(String name) {
        return out -> {
            try (InputStream in = Objects.requireNonNull(StatementDocx.class.getResourceAsStream(name))) {
                in.transferTo(out);
            }
        };
    }

    private static void properties(Statement statement, OutputStream out) throws XMLStreamException {
        String core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        String dc = "http://purl.org/dc/elements/1.1/";
        String terms = "http://purl.org/dc/terms/";
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("cp", "coreProperties", core);
        xml.writeNamespace("cp", core);
        xml.writeNamespace("dc", dc);
        xml.writeNamespace("dcterms", terms);
        xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.writeStartElement("dc", "title", dc);
        xml.writeCharacters(statement.title());
        xml.writeEndElement();
        xml.writeStartElement("dcterms", "created", terms);
        xml.writeAttribute("xsi", "http://www.w3.org/2001/XMLSchema-instance", "type", "dcterms:W3CDTF");
        xml.writeCharacters(utc(statement.madeAt()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static String utc(OffsetDateTime at) {
        return DateTimeFormatter.ISO_INSTANT.format(
                at.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }
}
