package org.daybook.portfolio.bundle;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of the files of a bundle, which are the same in every one. */
final class BagNames {
    static final String DATA = "data/";
    static final String PORTFOLIO = "data/portfolio.pdf";
    private static final String VOLUME = "data/portfolio.volume-%02d.pdf";
    private static final Pattern FURTHER = Pattern.compile("data/portfolio\\.volume-[0-9]{2,6}\\.pdf");

    /** Present only in older bundles; now it is written beside the bundle. */
    static final String CONTACTS = "data/confidential-contact-sheet.pdf";

    static final String CHRONOLOGY = "data/chronology.csv";
    static final String EXHIBITS = "data/exhibits.csv";
    static final String CUSTODY = "data/custody.csv";
    static final String MESSAGES = "data/messages.csv";
    static final String CAMPAIGN = "data/campaign.csv";
    static final String PROOF = "data/ledger-proof.json";
    static final String BAGIT = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String README = "README.txt";
    /** The page for a browser, in the first volume, where it was chosen. */
    static final String PAGE = "index.html";

    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    /** Does not begin like the name of a manifest, since readers of bags take every such file for one. */
    static final String SIGNATURE = "signature.p7s";

    static final String REQUEST = "time-stamp.tsq";
    static final String RESPONSE = "time-stamp.tsr";

    /** The whole content of the bag declaration. */
    static final String BAGIT_CONTENT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    static final String CODE_LABEL = "External-Identifier";
    static final String COUNT_LABEL = "Bag-Count";
    static final String OXUM_LABEL = "Payload-Oxum";
    static final String SIGNATURE_LABEL = "Daybook-Signature";

    private BagNames() {}

    /** The name of a volume of the portfolio, counted from 1; names sort in order. */
    static String volume(int number) {
        return number == 1 ? PORTFOLIO : String.format(Locale.ROOT, VOLUME, number);
    }

    /** Whether a file is a volume of the portfolio other than the first. */
    static boolean isFurtherVolume(String path) {
        return FURTHER.matcher(path).matches();
    }
}
