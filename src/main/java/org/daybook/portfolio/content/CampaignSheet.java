package org.daybook.portfolio.content;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.campaign.ContactMethod;
import org.daybook.campaign.IdentityKind;
import org.daybook.campaign.SilentPeriod;
import org.daybook.caserecord.CaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.pattern.ComparisonDay.DayEvent;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What one person did, using all numbers and accounts that she believes to be theirs, as it is printed: counted in the
 * records and the imported messages that the portfolio prints or encloses, without what was left out.
 *
 * @param person the printed record of the person
 * @param identities the numbers and accounts that are theirs
 * @param withoutIdentity the incidents that name none of these
 * @param ways the contacts by way; an incident may be in several
 * @param days the contacts by day, in order
 * @param undated those without a day
 * @param around before and after each request to stop and each order
 * @param silences the periods without a recorded contact, in order
 * @param ofMessages the incidents that are made of counted messages, and so are not counted, or only in another way
 * @param messages every message that is counted, the earliest first
 * @param first the day of the first; null if none has a day
 * @param last the last day of the last; null if none has a day
 * @param unread how many imports could not be read, or not to the end
 */
public record CampaignSheet(
        Id<CaseRecord> person,
        List<PrintedIdentity> identities,
        List<Id<Incident>> withoutIdentity,
        ContactCount all,
        Map<ContactMethod, ContactCount> ways,
        Map<LocalDate, ContactCount> days,
        ContactCount undated,
        List<AroundDay> around,
        List<SilentPeriod> silences,
        List<Id<Incident>> ofMessages,
        List<CountedMessage> messages,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        int unread) {
    public CampaignSheet {
        identities = List.copyOf(identities);
        withoutIdentity = List.copyOf(withoutIdentity);
        ways = Collections.unmodifiableMap(new LinkedHashMap<>(ways));
        days = Collections.unmodifiableMap(new LinkedHashMap<>(days));
        around = List.copyOf(around);
        silences = List.copyOf(silences);
        ofMessages = List.copyOf(ofMessages);
        messages = List.copyOf(messages);
    }

    /**
     * An identity as it is printed.
     *
     * @param text as it is written, or a mark in its place
     * @param service the service; may be empty
     * @param certainties how sure she is, of each record that links it; empty if the record of the person lists it without a doubt
     * @param listed whether the record of the person lists it
     * @param others the printed records of other people to whom it is linked too, whose contacts include the same
     * @param contacts the contacts through it
     * @param first the day of the first; null if none has a day
     * @param last the last day of the last; null if none has a day
     */
    public record PrintedIdentity(
            IdentityKind kind,
            String text,
            String service,
            List<String> certainties,
            boolean listed,
            List<Id<CaseRecord>> others,
            ContactCount contacts,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        public PrintedIdentity {
            certainties = List.copyOf(certainties);
            others = List.copyOf(others);
        }
    }

    /**
     * A day on which they were told to stop, or an order was made or served.
     *
     * @param what what happened
     * @param day the day, or the first that it may have been
     * @param onTheDay those of the day itself
     */
    public record AroundDay(
            DayEvent what,
            LocalDate day,
            LocalDate lastDay,
            ContactCount before,
            ContactCount onTheDay,
            ContactCount after) {}

    /**
     * A message that is counted.
     *
     * @param at when; null if its time cannot be read
     * @param way how it reached her
     * @param identity the position of its sender among the identities
     * @param exhibit the printed exhibit with the original; empty if it is not printed
     * @param conversation the title of the conversation as it is printed; may be empty
     * @param number the number of the row in it, from 1
     */
    public record CountedMessage(
            @Nullable OffsetDateTime at,
            ContactMethod way,
            int identity,
            Optional<Id<Exhibit>> exhibit,
            String conversation,
            int number) {}

    /** Counts what a portfolio prints. */
    @FunctionalInterface
    public interface Counter {
        /** Nothing to count. */
        Counter NOTHING = () -> List.of();

        /**
         * The sheets of all printed people who have any contact. Blocking, since it reads all messages; not for the
         * vault thread or the interface thread.
         *
         * @throws IOException if the disk refuses
         */
        List<CampaignSheet> count() throws IOException;
    }
}
