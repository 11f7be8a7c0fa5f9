package org.daybook.pdf.file;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The metadata of the file, written twice with the same values: as an information dictionary and as XMP (ISO
 * 16684-1).
 */
record PdfMetadata(PdfDescription description) {
    private static final DateTimeFormatter XMP_DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter INFO_DATE = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final DateTimeFormatter INFO_ZONE = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    COSDictionary info() {
        COSDictionary info = new COSDictionary();
        info.setItem(COSName.TITLE, new COSString(clean(description.title())));
        if (!description.author().isEmpty()) {
            info.setItem(COSName.AUTHOR, new COSString(clean(description.author())));
        }
        info.setItem(COSName.CREATOR, new COSString(clean(description.program())));
        info.setItem(COSName.PRODUCER, new COSString(clean(description.program())));
        COSString date = new COSString(infoDate(description.created()));
        info.setItem(COSName.CREATION_DATE, date);
        info.setItem(COSName.MOD_DATE, date);
        return info;
    }

    String xmp() {
        String author = description.author().isEmpty()
                ? ""
                : "<dc:creator><rdf:Seq><rdf:li>" + escape(description.author()) + "</rdf:li></rdf:Seq></dc:creator>";
        return XMP.replace("{{language}}", escape(description.language()))
                .replace("{{date}}", XMP_DATE.format(description.created()))
                .replace("{{program}}", escape(description.program()))
                .replace("{{creator}}", author)
                .replace("{{title}}", escape(description.title()));
    }

    /** A time in the format of ISO 32000-1, 7.9.4. */
    static String infoDate(OffsetDateTime time) {
        return "D:" + INFO_DATE.format(time) + INFO_ZONE.format(time).replace(':', '\'') + "'";
    }

    /** The text without characters that XML 1.0 does not allow. */
    private static String clean(String words) {
        StringBuilder clean = new StringBuilder();
        words.codePoints()
                .map(c -> c < ' ' ? ' ' : c)
                .map(c -> Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String escape(String words) {
        return clean(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{{title}}</rdf:li></rdf:Alt></dc:title>
            {{creator}}
            <dc:language><rdf:Bag><rdf:li>{{language}}</rdf:li></rdf:Bag></dc:language>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreatorTool>{{program}}</xmp:CreatorTool>
            <xmp:CreateDate>{{date}}</xmp:CreateDate><xmp:ModifyDate>{{date}}</xmp:ModifyDate>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Producer>{{program}}</pdf:Producer>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;
}
