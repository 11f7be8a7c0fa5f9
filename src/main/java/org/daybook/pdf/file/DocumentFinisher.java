package org.daybook.pdf.file;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.daybook.pdf.layout.PageNumbers;
import org.daybook.pdf.text.GlyphFont;
import org.jspecify.annotations.Nullable;

/** Completes a document whose pages are drawn: fonts, tags, bookmarks, named places, colours and metadata. */
public final class DocumentFinisher {
    private final PDDocument document;
    private final PdfDescription description;
    private final COSDictionary catalogue;

    public DocumentFinisher(PDDocument document, PdfDescription description) {
        this.document = document;
        this.description = description;
        catalogue = document.getDocumentCatalog().getCOSObject();
    }

    /** @param signature that the file is to carry; null for none */
    public void complete(
            PageStore store,
            PageWriter writer,
            List<GlyphFont> fonts,
            MessageDigest digest,
            @Nullable SignatureObject signature)
            throws IOException {
        document.setVersion(1.7f);
        embed(store, fonts);
        catalogue.setItem(COSName.LANG, new COSString(description.language()));
        COSDictionary markInfo = new COSDictionary();
        markInfo.setBoolean(COSName.getPDFName("Marked"), true);
        catalogue.setItem(COSName.MARK_INFO, markInfo);
        COSDictionary preferences = new COSDictionary();
        preferences.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        catalogue.setItem(COSName.VIEWER_PREFERENCES, preferences);
        if (signature != null) {
            new SignatureField(signature).addTo(catalogue, document.getPage(0).getCOSObject(), writer.tags());
        }
        opensWhole();
        catalogue.setItem(COSName.STRUCT_TREE_ROOT, writer.tags().finish());
        COSDictionary outlines = writer.outline().finish();
        if (outlines != null) {
            catalogue.setItem(COSName.OUTLINES, outlines);
            catalogue.setName(COSName.PAGE_MODE, "UseOutlines");
        }
        name(writer.anchors());
        outputIntent();
        describe(digest);
    }

    /** At the size of paper, as courts ask. */
    private void opensWhole() {
        COSArray place = new COSArray();
        place.add(document.getPage(0).getCOSObject());
        place.add(COSName.getPDFName("XYZ"));
        place.add(COSNull.NULL);
        place.add(COSNull.NULL);
        place.add(COSInteger.ONE);
        catalogue.setItem(COSName.OPEN_ACTION, place);
    }

    /** What pages are called on the screen, for those that are not simply counted from 1. */
    public void label(PageNumbers numbers, int first, int pages) {
        COSArray labels = new COSArray();
        for (int page = first; page < first + pages; page++) {
            int section = numbers.section(page);
            if (page > first && section == numbers.section(page - 1)) {
                continue;
            }
            COSDictionary label = new COSDictionary();
            label.setDirect(true);
            label.setName(COSName.S, "D");
            if (section >= 0) {
                label.setItem(COSName.P, new COSString(numbers.prefix(section)));
            }
            label.setInt(
                    COSName.getPDFName("St"),
                    section < 0 ? page : page - numbers.sections().get(section) + 1);
            labels.add(COSInteger.get(page - first));
            labels.add(label);
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, labels);
        catalogue.setItem(COSName.PAGE_LABELS, tree);
    }

    private void embed(PageStore store, List<GlyphFont> fonts) throws IOException {
        FontEmbedder embedder = new FontEmbedder(document);
        COSDictionary dictionary = store.fonts();
        for (GlyphFont font : fonts) {
            if (!font.glyphs().isEmpty()) {
                dictionary.setItem(COSName.getPDFName(font.resourceName()), embedder.embed(font));
            }
        }
    }

    private void name(TreeMap<String, COSArray> anchors) {
        if (anchors.isEmpty()) {
            return;
        }
        COSArray names = new COSArray();
        for (Map.Entry<String, COSArray> anchor : anchors.entrySet()) {
            names.add(new COSString(anchor.getKey()));
            names.add(anchor.getValue());
        }
        COSDictionary places = new COSDictionary();
        places.setItem(COSName.NAMES, names);
        COSDictionary trees = new COSDictionary();
        trees.setItem(COSName.DESTS, places);
        catalogue.setItem(COSName.NAMES, trees);
    }

    private void outputIntent() throws IOException {
        COSStream profile = stream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData(), COSName.FLATE_DECODE);
        profile.setItem(COSName.N, COSInteger.THREE);
        COSDictionary intent = new COSDictionary();
        intent.setName(COSName.TYPE, "OutputIntent");
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setItem(COSName.getPDFName("OutputConditionIdentifier"), new COSString("sRGB IEC61966-2.1"));
        intent.setItem(COSName.getPDFName("Info"), new COSString("sRGB IEC61966-2.1"));
        intent.setItem(COSName.getPDFName("DestOutputProfile"), profile);
        COSArray intents = new COSArray();
        intents.add(intent);
        catalogue.setItem(COSName.getPDFName("OutputIntents"), intents);
    }

    /** The metadata stream is not compressed, so that whoever looks into the file can read it. */
    private void describe(MessageDigest digest) throws IOException {
        Metadata metadata = new Metadata(description);
        COSStream xmp = stream(metadata.xmp().getBytes(StandardCharsets.UTF_8), null);
        xmp.setName(COSName.TYPE, "Metadata");
        xmp.setName(COSName.SUBTYPE, "XML");
        catalogue.setItem(COSName.METADATA, xmp);
        COSDictionary trailer = document.getDocument().getTrailer();
        trailer.setItem(COSName.INFO, metadata.info());
        COSString id = new COSString(Arrays.copyOf(digest.digest(), 16));
        COSArray ids = new COSArray();
        ids.add(id);
        ids.add(id);
        trailer.setItem(COSName.ID, ids);
    }

    private COSStream stream(byte[] bytes, @Nullable COSName filter) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = filter == null ? stream.createRawOutputStream() : stream.createOutputStream(filter)) {
            out.write(bytes);
        }
        return stream;
    }
}
