package org.daybook.pdf.file;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Iterator;
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
import org.daybook.pdf.file.PageWriter.Destination;
import org.daybook.pdf.page.PageNumbers;
import org.daybook.pdf.text.GlyphFont;
import org.jspecify.annotations.Nullable;

/** Completes a document whose pages are drawn: fonts, tags, bookmarks, named places, colours and metadata. */
public final class DocumentFinisher {
    private static final int LEAF = 256;

    private final PdfFile file;
    private final PageObjectWriter store;
    private final PdfDescription description;
    private final COSDictionary catalogue = new COSDictionary();

    public DocumentFinisher(PdfFile file, PageObjectWriter store, PdfDescription description) {
        this.file = file;
        this.store = store;
        this.description = description;
    }

    /** Writes everything besides the pages, and the end of the file. */
    public void complete(PageWriter writer, List<GlyphFont> fonts, MessageDigest digest) throws IOException {
        catalogue.setItem(COSName.TYPE, COSName.CATALOG);
        catalogue.setName(COSName.VERSION, "1.7");
        catalogue.setItem(COSName.PAGES, store.finish(embedded(fonts)));
        catalogue.setItem(COSName.LANG, new COSString(description.language()));
        COSDictionary markInfo = new COSDictionary();
        markInfo.setBoolean(COSName.getPDFName("Marked"), true);
        catalogue.setItem(COSName.MARK_INFO, markInfo);
        COSDictionary preferences = new COSDictionary();
        preferences.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        catalogue.setItem(COSName.VIEWER_PREFERENCES, preferences);
        SignatureField signature = writer.signature();
        if (signature != null) {
            catalogue.setItem(COSName.ACRO_FORM, signature.form());
        }
        opensWhole();
        catalogue.setItem(COSName.STRUCT_TREE_ROOT, writer.tags().finish(signature == null ? null : signature.tag()));
        ObjectNumber outlines = writer.outline().writeTo(file);
        if (outlines != null) {
            catalogue.setItem(COSName.OUTLINES, outlines);
            catalogue.setName(COSName.PAGE_MODE, "UseOutlines");
        }
        name(writer.anchors());
        outputIntent();
        file.finish(trailer(digest));
    }

    /** Makes the document open at 100 per cent, as courts require. */
    private void opensWhole() {
        COSArray place = new COSArray();
        place.add(store.first());
        place.add(COSName.getPDFName("XYZ"));
        place.add(COSNull.NULL);
        place.add(COSNull.NULL);
        place.add(COSInteger.ONE);
        catalogue.setItem(COSName.OPEN_ACTION, place);
    }

    /** Sets the page labels that readers show, for pages not simply numbered from 1. */
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

    private static COSDictionary embedded(List<GlyphFont> fonts) throws IOException {
        FontEmbedder embedder = new FontEmbedder();
        COSDictionary dictionary = new COSDictionary();
        for (GlyphFont font : fonts) {
            if (!font.glyphs().isEmpty()) {
                dictionary.setItem(COSName.getPDFName(font.resourceName()), embedder.embed(font));
            }
        }
        return dictionary;
    }

    private void name(TreeMap<String, Destination> anchors) throws IOException {
        if (anchors.isEmpty()) {
            return;
        }
        COSArray leaves = new COSArray();
        leaves.setDirect(true);
        Iterator<Map.Entry<String, Destination>> all = anchors.entrySet().iterator();
        while (all.hasNext()) {
            leaves.add(leaf(all));
        }
        COSDictionary places = new COSDictionary();
        places.setItem(COSName.KIDS, leaves);
        COSDictionary trees = new COSDictionary();
        trees.setItem(COSName.DESTS, places);
        catalogue.setItem(COSName.NAMES, trees);
    }

    /** Writes a leaf of the name tree with the next remaining names. */
    private ObjectNumber leaf(Iterator<Map.Entry<String, Destination>> left) throws IOException {
        COSArray names = new COSArray();
        names.setDirect(true);
        for (int i = 0; i < LEAF && left.hasNext(); i++) {
            Map.Entry<String, Destination> anchor = left.next();
            names.add(new COSString(anchor.getKey()));
            names.add(place(anchor.getValue()));
        }
        COSArray limits = new COSArray();
        limits.add(names.get(0));
        limits.add(names.get(names.size() - 2));
        COSDictionary leaf = new COSDictionary();
        leaf.setItem(COSName.LIMITS, limits);
        leaf.setItem(COSName.NAMES, names);
        ObjectNumber number = file.reserve();
        file.write(number, leaf);
        return number;
    }

    private static COSArray place(Destination destination) {
        COSArray place = new COSArray();
        place.add(destination.page());
        place.add(COSName.getPDFName("XYZ"));
        place.add(COSNull.NULL);
        place.add(COSInteger.get(destination.top()));
        place.add(COSNull.NULL);
        return place;
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
    private COSDictionary trailer(MessageDigest digest) throws IOException {
        PdfMetadata metadata = new PdfMetadata(description);
        COSStream xmp = stream(metadata.xmp().getBytes(StandardCharsets.UTF_8), null);
        xmp.setName(COSName.TYPE, "Metadata");
        xmp.setName(COSName.SUBTYPE, "XML");
        catalogue.setItem(COSName.METADATA, xmp);
        COSDictionary trailer = new COSDictionary();
        trailer.setItem(COSName.ROOT, catalogue);
        trailer.setItem(COSName.INFO, metadata.info());
        COSString id = new COSString(Arrays.copyOf(digest.digest(), 16));
        COSArray ids = new COSArray();
        ids.add(id);
        ids.add(id);
        trailer.setItem(COSName.ID, ids);
        return trailer;
    }

    private static COSStream stream(byte[] bytes, @Nullable COSName filter) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = filter == null ? stream.createRawOutputStream() : stream.createOutputStream(filter)) {
            out.write(bytes);
        }
        return stream;
    }
}
