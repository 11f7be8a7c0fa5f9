package org.daybook.portfolio.content;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.CrockfordBase32;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.ShortCode;
import org.daybook.pattern.ProposedTerm;
import org.daybook.pdf.page.PaperSize;
import org.daybook.portfolio.request.CaseRecordChoice;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.request.TermChoice;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * A short code on every page, of a SHA-256 over the ledger's head, the request and the exhibits' digests, such as
 * {@code 4XF9-ABCD-E37Q-7QK2-M4XF-9ABC}. It distinguishes two printings and can be read out over the telephone. On a
 * page it proves nothing by itself: it identifies a printing, and only the signature authenticates it.
 *
 * <p>To prepare two printings with one code takes about 2^73 steps of SHA-256. Those of twelve digits, which earlier
 * versions printed, have the first bits of the hash itself: 2^30.
 *
 * @param digits twenty-four base-32 digits, or twelve of an older code
 */
public record AuthenticationCode(String digits) {
    private static final int DIGITS = 24;
    private static final int OLDER_DIGITS = 12;
    private static final int GROUP = 4;
    private static final String SALT = "daybook.printing-code.v2";

    /** Few, since a portfolio asks for its code in many places. */
    private static final int ROUNDS = 1 << 12;

    private static final String TAG = "daybook.printing.v1";

    public static AuthenticationCode of(PortfolioContent content) {
        return of(
                content.ledger().head(),
                canonical(content),
                content.exhibits().stream()
                        .map(ExhibitSheet::file)
                        .filter(Objects::nonNull)
                        .map(ExhibitSheet.File::sha256)
                        .toList());
    }

    /**
     * The code over these values.
     *
     * @param canonical the request as written by {@link #canonical}
     * @param exhibits the digests of the files of the printed exhibits, in order of the exhibits' numbers
     */
    public static AuthenticationCode of(LedgerHead head, String canonical, List<ByteSequence> exhibits) {
        return new AuthenticationCode(ShortCode.of(hash(head, canonical, exhibits), SALT, ROUNDS, DIGITS));
    }

    /** Whether {@code printed} has the form of earlier versions. */
    public static boolean isOlder(String printed) {
        return CrockfordBase32.parse(printed, OLDER_DIGITS).isPresent();
    }

    /** The code that earlier versions printed for these values. */
    public static AuthenticationCode older(LedgerHead head, String canonical, List<ByteSequence> exhibits) {
        return new AuthenticationCode(CrockfordBase32.encode(hash(head, canonical, exhibits), OLDER_DIGITS));
    }

    private static byte[] hash(LedgerHead head, String canonical, List<ByteSequence> exhibits) {
        byte[][] parts = Stream.concat(
                        Stream.of(
                                Hashes.int64(head.count()),
                                head.chain().toBytes(),
                                canonical.getBytes(StandardCharsets.UTF_8)),
                        exhibits.stream().map(ByteSequence::toBytes))
                .toArray(byte[][]::new);
        return Hashes.framed(TAG, parts);
    }

    /**
     * The request and the time, as lines of UTF-8 in a fixed order, so that the same request gives the same bytes:
     * name, a space, value; sets in ascending order. {@code ledger-proof.json} carries it, so that of what may be
     * served it neither names nor counts the records that are withheld, and never names words that are struck out.
     */
    public static String canonical(PortfolioContent content) {
        PortfolioRequest request = content.request();
        IncidentScope scope = request.scope();
        List<String> lines = new ArrayList<>();
        lines.add("made-at " + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(content.madeAt()));
        lines.add("preset " + request.preset().code());
        lines.add("from " + day(scope.from()));
        lines.add("to " + day(scope.to()));
        lines.add("since " + scope.since());
        lines.add("without " + ids(request, scope.leftOut()));
        lines.add("taking " + ids(request, scope.taken()));
        if (!scope.shortlist().isEmpty()) {
            lines.add("setting-out " + ids(request, scope.shortlist()));
        }
        if (request.paper() != PaperSize.A4) {
            lines.add("paper " + request.paper().code());
        }
        lines.add("left-out-sections " + sorted(request.leftOutSections(), PortfolioSection::code));
        lines.add("left-out-parts " + sorted(request.discretion().leftOutParts(), PortfolioPart::code));
        lines.add("address " + request.discretion().address());
        lines.add("safekeeping " + request.discretion().safekeeping());
        if (!request.discretion().routines()) {
            lines.add("routines false");
        }
        lines.add("witnesses " + request.discretion().witnesses());
        lines.add("masked " + !request.discretion().masked().isEmpty());
        addRecords(request, lines);
        if (request.context() != MessageContext.NONE) {
            lines.add("context " + request.context().code());
        }
        return String.join("\n", lines) + "\n";
    }

    private static void addRecords(PortfolioRequest request, List<String> lines) {
        ExhibitChoice exhibits = request.exhibits();
        CaseRecordChoice caseOptions = request.caseOptions();
        lines.add(
                "exhibits " + exhibits.which().code() + " " + exhibits.plates().code() + " " + exhibits.covered() + " "
                        + exhibits.origins() + " " + exhibits.labels().code());
        lines.add("without-exhibits " + ids(request, exhibits.leftOut()));
        lines.add("left-out-kinds " + sorted(caseOptions.leftOutKinds(), CaseRecordKind::code));
        lines.add("without-particulars " + ids(request, caseOptions.leftOut()));
        lines.add("taking-particulars " + ids(request, caseOptions.taken()));
        lines.add("incidents-only " + caseOptions.incidentsOnly());
        TermChoice terms = request.terms();
        if (!terms.equals(TermChoice.USUAL)) {
            lines.add("without-terms " + sorted(terms.leftOut(), ProposedTerm::code));
            lines.add("own-terms " + terms.own().size());
        }
    }

    private static String ids(PortfolioRequest request, Collection<? extends Id<?>> ids) {
        return request.mayBeServed() && !ids.isEmpty() ? "some" : sorted(ids, Id::hex);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    private static <T> String sorted(Collection<T> all, Function<T, String> code) {
        return all.stream().map(code).sorted().collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return CrockfordBase32.grouped(digits, GROUP);
    }
}
