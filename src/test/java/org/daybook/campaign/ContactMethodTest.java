package org.daybook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentMaker;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectPresence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what means somebody reached her, as it is recorded: the kind of an incident alone leaves it open. */
class ContactMethodTest {
    @ParameterizedTest
    @CsvSource({
        "SEEN_BY_ME,VISIT",
        "RECORDED,VISIT",
        "SENT_SOMEONE,THROUGH_OTHERS",
        "INFERRED,NOT_SEEN",
        "NOBODY,NOT_SEEN",
        "NOT_SAID,NOT_SEEN"
    })
    void isInPersonOnlyIfThePersonWasSeenOrHeardThere(SuspectPresence there, ContactMethod way) {
        Incident visit = IncidentMaker.incident(1)
                .of(IncidentType.TURNED_UP_HOME)
                .ifThere(there)
                .made();
        assertThat(ContactMethod.of(visit)).containsExactly(way);
    }

    @Test
    void callsFromANewNumberAreNoMessages() {
        assertThat(of(Channel.NOT_SAID, IncidentType.CALLS, IncidentType.NEW_ACCOUNT))
                .containsExactly(ContactMethod.CALL);
    }

    @Test
    void aThreatCameAsItsAddressSays() {
        Channel email = new Channel("", "sam@example.com", "", "", "");
        assertThat(of(email, IncidentType.INTIMATE_IMAGES, IncidentType.BLACKMAIL))
                .containsExactly(ContactMethod.EMAIL);
        Channel app = new Channel("", "", "", "WhatsApp", "");
        assertThat(of(app, IncidentType.WEAPON, IncidentType.THREAT_TO_ME)).containsExactly(ContactMethod.MESSAGE);
    }

    @Test
    void aReportToTheCouncilIsNotPublished() {
        assertThat(of(Channel.NOT_SAID, IncidentType.FALSE_REPORT)).containsExactly(ContactMethod.THROUGH_OTHERS);
    }

    private static Iterable<ContactMethod> of(Channel channel, IncidentType... types) {
        Incident incident = IncidentMaker.incident(1).of(types).made();
        IncidentDescription what = incident.what();
        return ContactMethod.of(incident.with(new IncidentDescription(
                what.types(), what.happened(), what.exactWords(), what.extent(), channel, what.received())));
    }
}
