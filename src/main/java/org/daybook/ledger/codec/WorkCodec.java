package org.daybook.ledger.codec;

import java.util.List;
import java.util.TreeMap;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.casefile.entry.Entry.WorkBegun.WorkKind;
import org.daybook.casefile.entry.Entry.WorkEnded;
import org.daybook.record.Coded;
import org.daybook.record.Id;

/** The kinds of entries by which work of several steps begins and ends. Names are in the part never disclosed. */
public final class WorkCodec {
    /** In the private part: what has to be known to finish the work. */
    public static final String PLAN = "plan";

    private static final String WORK = "work";

    private WorkCodec() {}

    static List<EntryKind<?>> kinds() {
        return List.of(
                new EntryKind<>("work-begun", WorkBegun.class, WorkCodec::write, WorkCodec::read),
                new EntryKind<>(
                        "work-ended",
                        WorkEnded.class,
                        (e, out) -> out.data().put(WORK, e.work().hex()),
                        in -> new WorkEnded(in.data().parsed(WORK, Id::new))));
    }

    private static void write(WorkBegun entry, EntryKind.Out out) {
        out.data().put(WORK, entry.work().hex()).put("what", entry.kind().code());
        new TreeMap<>(entry.plan())
                .forEach(out.hidden().put("name", entry.about()).putObject(PLAN)::put);
    }

    private static WorkBegun read(EntryKind.In in) throws MalformedEntryException {
        return new WorkBegun(
                in.data().parsed(WORK, Id::new),
                Coded.of(in.data().text("what"), WorkKind.OTHER),
                in.hidden().text("name"),
                in.hidden().object(PLAN).texts());
    }
}
