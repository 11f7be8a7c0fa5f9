package org.daybook.importing.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.table.OfxTagReader.OfxTag;
import org.daybook.progress.Progress;

/** Reads bank statements in the form of accounting programs, OFX and QFX, in their SGML and XML forms. */
public final class OfxImporter implements Importer {
    private static final String FORMAT = "ofx";
    private static final int BEGINNING = 4 * 1024;
    private static final int MOST_VALUES = 100;
    private static final int OFTEN = 4_096;
    private static final Pattern ROOT =
            Pattern.compile("\\A\\W{0,8}(?:OFXHEADER:|<\\?OFX |<OFX>|<\\?xml [^>]*>\\s*<(?:\\?OFX |OFX>))");
    private static final Pattern DATE = Pattern.compile(
            "(\\d{8})(?:(\\d{6})(?:\\.(\\d{3}))?)?(?:\\[([-+]?\\d{1,2})(?:\\.(\\d{1,2}))?(?::[^\\]]*)?\\])?");

    /** The times that banks write where they have a day alone. */
    private static final Set<String> NO_TIME = Set.of("000000", "120000");

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<RecognisedFiles> statements = new ArrayList<>();
        for (SourceItem item : source.items()) {
            String beginning = new String(item.beginning(BEGINNING), StandardCharsets.ISO_8859_1);
            if (ROOT.matcher(beginning).find()) {
                statements.add(new RecognisedFiles(FORMAT, List.of(item.path()), List.of(), "ofx-header", Set.of()));
            }
        }
        return statements;
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        for (String path : request.recognised().items()) {
            SourceItem item = request.source().requireItem(path);
            try (OfxTagReader tags = new OfxTagReader(item.open())) {
                new Statement(item, request.settings(), request.into()).read(tags, request.progress());
            }
        }
    }

    /** One file while it is read. */
    private static final class Statement {
        private final SourceItem item;
        private final ZoneId zone;
        private final MessageHandler into;
        private final AccountConversations accounts;
        private final Map<String, String> values = new HashMap<>();
        private String account = "";
        private String currency = "";
        private boolean isInPayment;
        private boolean isCut;
        private long start;

        Statement(SourceItem item, ImportSettings settings, MessageHandler into) {
            this.item = item;
            this.zone = settings.zone();
            this.into = into;
            this.accounts = new AccountConversations(item, settings, into);
        }

        void read(OfxTagReader tags, Progress progress) throws ImportFailure, IOException {
            long number = 0;
            OfxTag tag = tags.next();
            while (tag != null) {
                if (number++ % OFTEN == 0) {
                    progress.requireWanted(ImportFailure.Stopped::new);
                    progress.at(tag.start(), item.length());
                }
                take(tag);
                tag = tags.next();
            }
            if (isInPayment) {
                into.warn(new ImportWarning(
                        SourceLocation.bytes(item.path(), start, Math.max(start, item.length() - 1)),
                        ImportWarning.WarningKind.CUT_SHORT));
            }
            progress.at(item.length(), item.length());
        }

        private void take(OfxTag tag) throws IOException {
            switch (tag.name()) {
                case "STMTTRN" -> {
                    end(tag.start() - 1);
                    values.clear();
                    isInPayment = true;
                    isCut = false;
                    start = tag.start();
                }
                case "/STMTTRN" -> end(tag.end() - 1);
                // Some banks leave out the end of a payment: it ends with the list, or where the next begins.
                case "/BANKTRANLIST" -> end(tag.start() - 1);
                default -> takeValue(tag);
            }
        }

        private void end(long last) throws IOException {
            if (isInPayment) {
                isInPayment = false;
                pass(last);
            }
        }

        private void takeValue(OfxTag tag) {
            if (tag.value().isEmpty() || tag.name().startsWith("/")) {
                return;
            }
            if (isInPayment) {
                isCut |= tag.isCut() || values.size() >= MOST_VALUES;
                if (values.size() < MOST_VALUES) {
                    values.putIfAbsent(tag.name(), tag.value());
                }
            } else if ("ACCTID".equals(tag.name())) {
                account = tag.value();
            } else if ("CURDEF".equals(tag.name())) {
                currency = tag.value();
            }
        }

        private void pass(long end) throws IOException {
            PaymentRow row = new PaymentRow(
                    SourceLocation.bytes(item.path(), start, end),
                    time(value("DTPOSTED"), zone),
                    value("TRNAMT"),
                    value("NAME"),
                    value("ACCTID"),
                    value("MEMO"));
            Message payment = row.message()
                    .detailed("currency", values.getOrDefault("CURSYM", currency))
                    .detailed("payment-type", value("TRNTYPE"))
                    .detailed("cheque-number", value("CHECKNUM"))
                    .detailed("reference", value("REFNUM"))
                    .detailed("date-initiated", value("DTUSER"))
                    .detailed("id", value("FITID"));
            accounts.take(account, isCut ? payment.marked(MessageRemark.CUT) : payment);
        }

        private String value(String name) {
            return values.getOrDefault(name, "");
        }
    }

    /** A date of OFX, which is in UTC unless it says otherwise. */
    static MessageTime time(String written, ZoneId zone) {
        Matcher date = DATE.matcher(written.toUpperCase(Locale.ROOT));
        if (!date.matches()) {
            return MessageTime.unreadable(written);
        }
        try {
            LocalDate day = LocalDate.parse(date.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            if (day.getYear() < TableDateReader.FIRST_YEAR || day.getYear() > TableDateReader.LAST_YEAR) {
                return MessageTime.unreadable(written);
            }
            if (date.group(2) == null || NO_TIME.contains(date.group(2))) {
                return MessageTime.local(written, day.atStartOfDay(), MessageTimePrecision.DAY, zone);
            }
            LocalDateTime at = LocalDateTime.parse(
                    date.group(1) + date.group(2), DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT));
            if (date.group(3) != null) {
                at = at.plusNanos(Integer.parseInt(date.group(3)) * 1_000_000L);
            }
            MessageTimePrecision precision =
                    date.group(3) == null ? MessageTimePrecision.SECOND : MessageTimePrecision.MILLISECOND;
            return MessageTime.stated(written, at.toInstant(offset(date)), precision, zone);
        } catch (DateTimeException e) {
            return MessageTime.unreadable(written);
        }
    }

    private static ZoneOffset offset(Matcher date) {
        if (date.group(4) == null) {
            return ZoneOffset.UTC;
        }
        int hours = Integer.parseInt(date.group(4));
        // '5.30' has minutes, and '5.5' a fraction of an hour.
        int minutes = date.group(5) == null
                ? 0
                : date.group(5).length() == 1 ? Integer.parseInt(date.group(5)) * 6 : Integer.parseInt(date.group(5));
        return ZoneOffset.ofHoursMinutes(hours, date.group(4).startsWith("-") ? -minutes : minutes);
    }
}
