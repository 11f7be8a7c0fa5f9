package org.daybook.importing.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.SourceLocation;
import org.daybook.files.CountingInputStream;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.LineReader;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourceLine;

/** Reads bank statements in the older form of accounting programs, QIF: a line for each field, and '^' after each. */
public final class QifImporter implements Importer {
    private static final String FORMAT = "qif";
    private static final int BEGINNING = 1_024;
    private static final int OFTEN = 4_096;
    private static final int MOST_SPLITS = 500;
    private static final int LONGEST = 256 * 1024;
    private static final Set<String> PAYMENTS = Set.of("bank", "cash", "ccard", "oth a", "oth l");

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<RecognisedFiles> statements = new ArrayList<>();
        for (SourceItem item : source.items()) {
            if (isQif(item)) {
                Set<ImportQuestion> questions = orders(item).isAsked() ? Set.of(ImportQuestion.DAY_ORDER) : Set.of();
                statements.add(new RecognisedFiles(FORMAT, List.of(item.path()), List.of(), "qif-header", questions));
            }
        }
        return statements;
    }

    private static boolean isQif(SourceItem item) throws IOException {
        String first = LineReader.firstLine(item.beginning(BEGINNING)).toLowerCase(Locale.ROOT);
        return first.startsWith("!type:") || first.equals("!account") || first.startsWith("!option:");
    }

    private static FileDayOrderEvidence orders(SourceItem item) throws IOException {
        FileDayOrderEvidence orders = new FileDayOrderEvidence();
        try (LineReader lines = LineReader.of(item.open())) {
            SourceLine line = lines.next();
            while (line != null) {
                String text = line.text().strip();
                if (text.startsWith("D")) {
                    orders.add(date(text.substring(1)));
                }
                line = lines.next();
            }
        }
        return orders;
    }

    /** A date without the apostrophe and the spaces of QIF, as in {@code 3/ 1'26}, in the usual form. */
    private static String date(String written) {
        return written.replace(" ", "").replace('\'', '/').replace('-', '/').strip();
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        for (String path : request.recognised().items()) {
            SourceItem item = request.source().requireItem(path);
            DayOrder order = orders(item).order(request.settings().dayOrder());
            try (CountingInputStream in = new CountingInputStream(item.open());
                    LineReader lines = LineReader.of(in)) {
                Register register = new Register(item, request.settings(), order, request.into());
                SourceLine line = lines.next();
                while (line != null) {
                    if (line.number() % OFTEN == 1) {
                        request.progress().requireWanted(ImportFailure.Stopped::new);
                        request.progress().at(in.count(), item.length());
                    }
                    register.take(line);
                    line = lines.next();
                }
                register.finish();
            }
            request.progress().at(item.length(), item.length());
        }
    }

    /** One file while it is read. */
    private static final class Register {
        private final SourceItem item;
        private final ImportSettings settings;
        private final DayOrder order;
        private final MessageHandler into;
        private final AccountConversations accounts;
        private final TableDateReader dates = new TableDateReader();
        private final List<SourceLine> fields = new ArrayList<>();
        private String section = "";
        private String account = "";
        private int kept;
        private boolean isCut;
        private long last;

        Register(SourceItem item, ImportSettings settings, DayOrder order, MessageHandler into) {
            this.item = item;
            this.settings = settings;
            this.order = order;
            this.into = into;
            this.accounts = new AccountConversations(item, settings, into);
        }

        void take(SourceLine line) throws IOException {
            String text = line.text().strip();
            if (text.startsWith("!")) {
                section =
                        text.substring(1).replaceFirst("(?i)^type:", "").strip().toLowerCase(Locale.ROOT);
                clear();
            } else if (text.startsWith("^")) {
                last = line.number();
                end();
                clear();
            } else if (!text.isEmpty()) {
                kept += text.length();
                isCut |= line.cut() || kept > LONGEST;
                if (kept <= LONGEST) {
                    fields.add(line);
                }
                last = line.number();
            }
        }

        /** Ends the last payment, since some programs leave out its '^'. */
        void finish() throws IOException {
            end();
        }

        private void clear() {
            fields.clear();
            kept = 0;
            isCut = false;
        }

        private void end() throws IOException {
            if (fields.isEmpty()) {
                return;
            }
            if (section.equals("account")) {
                account = value('N');
            } else if (PAYMENTS.contains(section)) {
                pass();
            } else if (section.startsWith("invst")) {
                into.warn(new ImportWarning(location(), ImportWarning.WarningKind.KIND_UNKNOWN));
            }
        }

        private SourceLocation location() {
            return SourceLocation.lines(item.path(), fields.getFirst().number(), last);
        }

        private void pass() throws IOException {
            String written = value('D');
            MessageTime read = dates.read(date(written), "", order, settings.zone());
            MessageTime time = new MessageTime(written, read.at(), read.precision(), read.zone());
            String amount = value('T').isEmpty() ? value('U') : value('T');
            Message payment = new PaymentRow(location(), time, amount, value('P'), "", value('M'))
                    .message()
                    .detailed("cheque-number", value('N'))
                    .detailed("category", value('L'));
            List<String> splits = texts().filter(text -> text.startsWith("E"))
                    .map(text -> text.substring(1).strip())
                    .limit(MOST_SPLITS)
                    .toList();
            for (String split : splits) {
                payment = payment.detailed("split-memo", split);
            }
            boolean isBroken = fields.stream().anyMatch(SourceLine::broken);
            payment = isBroken ? payment.marked(MessageRemark.BROKEN_TEXT) : payment;
            accounts.take(account, isCut ? payment.marked(MessageRemark.CUT) : payment);
        }

        /** The fields without their indentation; none is blank. */
        private Stream<String> texts() {
            return fields.stream().map(SourceLine::text).map(String::strip);
        }

        private String value(char field) {
            return texts().filter(text -> text.charAt(0) == field)
                    .findFirst()
                    .map(text -> text.substring(1).strip())
                    .orElse("");
        }
    }
}
