package org.daybook.portfolio.bundle;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of the files of a bundle, which are the same in every one. */
public final class BagNames {
    public static final String DATA = "data/";
    public static final String PORTFOLIO = "data/portfolio.pdf";
    private static final String VOLUME = "data/portfolio.volume-%02d.pdf";
    private static final Pattern FURTHER = Pattern.compile("data/portfolio\\.volume-[0-9]{2,6}\\.pdf");

    /** Present only in older bundles; now it is written beside the bundle. */
    public static final String CONTACTS = "data/confidential-contact-sheet.pdf";

    static final String CHRONOLOGY = "data/chronology.csv";
    static final String EXHIBITS = "data/exhibits.csv";
    static final String CUSTODY = "data/custody.csv";
    static final String MESSAGES = "data/messages.csv";
    static final String CAMPAIGN = "data/campaign.csv";
    public static final String EXTRACTS = "data/extracts/";
    public static final String PROOF = "data/ledger-proof.json";
    public static final String BAGIT = "bagit.txt";
    public static final String INFO = "bag-info.txt";
    public static final String README = "README.txt";
    /** The page for a browser, in the first volume, where it was chosen. */
    static final String PAGE = "index.html";
    /** A picture of one point beside the page, which is missing where the page was opened within a ZIP. */
    static final String UNPACKED = "unpacked.gif";

    public static final String MANIFEST = "manifest-sha256.txt";
    public static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    /** Does not begin like the name of a manifest, since readers of bags take every such file for one. */
    public static final String SIGNATURE = "signature.p7s";

    public static final String REQUEST = "time-stamp.tsq";
    public static final String RESPONSE = "time-stamp.tsr";

    /** The whole content of the bag declaration. */
    public static final String BAGIT_CONTENT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    public static final String CODE_LABEL = "External-Identifier";
    public static final String COUNT_LABEL = "Bag-Count";
    public static final String OXUM_LABEL = "Payload-Oxum";
    public static final String SIGNATURE_LABEL = "Daybook-Signature";

    private BagNames() {}

    /** The name of a volume of the portfolio, counted from 1; names sort in order. */
    static String volume(int number) {
        return number == 1 ? PORTFOLIO : String.format(Locale.ROOT, VOLUME, number);
    }

    /** Whether a file is a volume of the portfolio other than the first. */
    public static boolean isFurtherVolume(String path) {
        return FURTHER.matcher(path).matches();
    }
}
