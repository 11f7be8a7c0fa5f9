package org.daybook.job.importing;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.casefile.IncidentHistory;
import org.daybook.exhibit.Exhibit;
import org.daybook.importing.ImportFailure;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;

/**
 * Makes incidents of groups of exhibits: each is dated by the files' own times, says where these are from and that they
 * were not checked, and has the exhibits of its group. What happened is hers to write.
 */
public final class ExhibitIncidentCreator {
    private final Session session;
    private final Messages messages;

    public ExhibitIncidentCreator(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    /**
     * Records an incident for each group, all or none.
     *
     * @param groups groups of files that have times
     * @param zone in which these are told
     */
    public List<IncidentHistory> record(List<ExhibitGroup> groups, ZoneId zone) throws VaultFailure, ImportFailure {
        if (groups.isEmpty()) {
            return List.of();
        }
        return session.await(
                (OpenCase open) -> {
                    Map<Incident, List<Id<Exhibit>>> incidents = new LinkedHashMap<>();
                    for (ExhibitGroup group : groups) {
                        incidents.put(
                                incident(open.newId(), group, zone),
                                group.exhibits().stream()
                                        .map(one -> one.exhibit().id())
                                        .toList());
                    }
                    return open.exhibits().recordIncidents(incidents);
                },
                ImportFailure.Stopped::new);
    }

    /**
     * Withdraws incidents that were recorded so; their exhibits stay. One that was amended since is hers, and
     * stays. Vault thread.
     */
    public static void withdraw(OpenCase open, List<IncidentHistory> incidents, String reason) throws VaultFailure {
        for (IncidentHistory made : incidents) {
            boolean isUntouched =
                    open.incident(made.id()).filter(now -> !now.isAmended()).isPresent();
            if (isUntouched) {
                open.withdraw(made.id(), reason);
            }
        }
    }

    private Incident incident(Id<Incident> id, ExhibitGroup group, ZoneId zone) {
        String sources = sources(group);
        String happened =
                messages.count("messages.files-of-incident", group.exhibits().size()) + " "
                        + messages.get("messages.times-unchecked", sources);
        return Incident.of(id, 1, group.when(zone), IncidentDescription.of(List.of(), happened, ""));
    }

    /** Where the times of a group are from, in words. */
    public String sources(ExhibitGroup group) {
        return group.sources().stream()
                .map(source -> messages.get("messages.time-" + source.code()))
                .collect(Collectors.joining(", "));
    }
}
