package org.daybook.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.daybook.pdf.page.StructureTag;
import org.jspecify.annotations.Nullable;

/** Writes objects in the syntax of PDF (ISO 32000-1, 7.3). */
final class PdfObjectSyntax {
    private final ToIntFunction<COSBase> references;
    private final Map<COSName, byte[]> names = new HashMap<>();

    /** @param references gives the number of an indirect object, or 0 for a direct one */
    PdfObjectSyntax(ToIntFunction<COSBase> references) {
        this.references = references;
    }

    void value(@Nullable COSBase value, GrowableBytes out) throws IOException {
        int number = value == null ? 0 : references.applyAsInt(value);
        if (number > 0) {
            out.add(' ');
            out.addNumber(number);
            out.add(" 0 R");
        } else {
            content(value, out);
        }
    }

    void content(@Nullable COSBase object, GrowableBytes out) throws IOException {
        switch (object) {
            case COSDictionary dictionary -> dictionary(dictionary, out);
            case StructureTag tag -> tag(tag, out);
            case COSArray array -> array(array, out);
            case COSName name -> name(name, out);
            case COSInteger integer -> {
                out.add(' ');
                out.addNumber(integer.longValue());
            }
            case COSString string -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                COSWriter.writeString(string, bytes);
                out.add(bytes.toByteArray());
            }
            case COSFloat number -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                number.writePDF(bytes);
                out.add(' ');
                out.add(bytes.toByteArray());
            }
            case COSBoolean truth -> out.add(truth.getValue() ? " true" : " false");
            case COSNull _ -> out.add(" null");
            case null -> out.add(" null");
            default -> throw new IllegalStateException(object.getClass().getName());
        }
    }

    void name(COSName name, GrowableBytes out) throws IOException {
        byte[] bytes = names.get(name);
        if (bytes == null) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            name.writePDF(written);
            bytes = written.toByteArray();
            names.put(name, bytes);
        }
        out.add(bytes);
    }

    private void dictionary(COSDictionary dictionary, GrowableBytes out) throws IOException {
        out.add("<<");
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            name(entry.getKey(), out);
            value(entry.getValue(), out);
        }
        out.add(">>");
    }

    private void tag(StructureTag tag, GrowableBytes out) throws IOException {
        out.add("<</Type/StructElem/S");
        name(COSName.getPDFName(tag.type()), out);
        entry("/P", tag.parent(), out);
        entry("/Pg", tag.page(), out);
        entry("/Lang", tag.language(), out);
        entry("/Alt", tag.alternative(), out);
        entry("/A", tag.attributes(), out);
        List<COSBase> kids = tag.kids();
        if (kids.size() == 1) {
            entry("/K", kids.getFirst(), out);
        } else if (!kids.isEmpty()) {
            out.add("/K[");
            for (COSBase kid : kids) {
                value(kid, out);
            }
            out.add(']');
        }
        out.add(">>");
    }

    private void entry(String key, @Nullable COSBase value, GrowableBytes out) throws IOException {
        if (value != null) {
            out.add(key);
            value(value, out);
        }
    }

    private void array(COSArray array, GrowableBytes out) throws IOException {
        out.add('[');
        for (int i = 0; i < array.size(); i++) {
            value(array.get(i), out);
        }
        out.add(']');
    }
}
