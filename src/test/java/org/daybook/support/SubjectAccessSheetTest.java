package org.daybook.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.support.CollectedSheet.code;
import static org.daybook.support.CollectedSheet.facts;
import static org.daybook.support.CollectedSheet.rows;
import static org.daybook.support.CollectedSheet.text;
import static org.daybook.support.SupportSheetKind.HELD;

import java.util.List;
import java.util.Map;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.FileMetadata;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.Witness;
import org.daybook.portfolio.Sheets;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy of what is held, for the person it is about: every record, with what is about others marked. */
class SubjectAccessSheetTest {
    private static final String OF_OTHERS = "[About someone else]";

    private final CollectedSheet sheet = new CollectedSheet();

    private SheetPart part(String heading) {
        return sheet.part(HELD, heading);
    }

    private void person(int id, String name, String... aliases) {
        sheet.record(
                id,
                CaseRecordKind.PERSON,
                Map.of(
                        PersonResponsible.NAME,
                        text(name),
                        PersonResponsible.ALIASES,
                        new FieldValue.Texts(List.of(aliases))));
    }

    private void cost(int id, String what) {
        sheet.record(id, CaseRecordKind.COST, Map.of(Cost.WHAT, text(what)));
    }

    private static Incident incident() {
        return Diary.incident(Sheets.id(1), "kestrel", Diary.DAY);
    }

    @Test
    void whatIsHeldAboutHerIsThereWhetherItMayBePrintedOrNot() {
        sheet.headed(
                Map.of(
                        PersonDetailKind.NAME, new PersonDetail("Anna Berg", true),
                        PersonDetailKind.ADDRESS, new PersonDetail("12 Quiet Street", false),
                        PersonDetailKind.EMAIL, new PersonDetail(" ", true)),
                "");
        assertThat(facts(part("About you"))).hasSize(2).anyMatch(fact -> fact.endsWith(": 12 Quiet Street"));
    }

    @Test
    void anIncidentsPersonAndWitnessesAreMarkedAndItsWordsAreNot() {
        sheet.record(incident()
                .with(new PeoplePresent(
                        List.of(new Witness("Ruth", "saw it", YesNoAnswer.YES, "by telephone")),
                        YesNoAnswer.NOT_SAID,
                        "")));
        List<String> facts = facts(part("Incident 1"));
        assertThat(facts)
                .filteredOn(fact -> fact.contains("kestrel person"))
                .isNotEmpty()
                .allMatch(fact -> fact.endsWith(OF_OTHERS));
        assertThat(facts)
                .filteredOn(fact -> fact.contains("Ruth"))
                .isNotEmpty()
                .allMatch(fact -> fact.endsWith(OF_OTHERS));
        assertThat(facts)
                .filteredOn(fact -> fact.contains("kestrel happened"))
                .isNotEmpty()
                .noneMatch(fact -> fact.contains(OF_OTHERS));
    }

    @Test
    void aPrivateNoteIsNotThere() {
        sheet.record(incident().with(new IncidentHandling(true, "", "a private note")));
        assertThat(sheet.made(HELD).toString()).doesNotContain("a private note");
    }

    @Test
    void whatWasWithdrawnIsThereAndSaysSo() {
        sheet.record(incident());
        cost(2, "a lock");
        sheet.sheets().add(new IncidentWithdrawn(Sheets.id(1), "mistaken"));
        sheet.sheets().add(new CaseRecordWithdrawn(CaseRecordKind.COST, Sheets.id(2), "mistaken", null));
        assertThat(facts(part("Incident 1 (withdrawn)"))).isNotEmpty();
        assertThat(facts(part("Cost 1 (withdrawn)"))).isNotEmpty();
    }

    @Test
    void everyLineOfAPersonsRecordIsAboutSomebodyElse() {
        person(1, "Craig Hollis", "Hollow");
        sheet.record(2, CaseRecordKind.WITNESS, Map.of(CaseWitness.NAME, text("Ruth")));
        for (String heading : List.of("Person responsible 1", "Witness 1")) {
            assertThat(facts(part(heading))).isNotEmpty().allMatch(fact -> fact.endsWith(OF_OTHERS));
        }
    }

    @Test
    void exhibitsAreListedWithWhoeverTheirTitleNames() {
        person(1, "Craig Hollis");
        sheet.sheets()
                .add(new ExhibitAdded(
                        Exhibit.of(Sheets.id(5), 1, FileMetadata.named("a.jpg"))
                                .with(new ExhibitDescription("Card from Craig", "", "", "SB")),
                        null));
        sheet.sheets()
                .add(new ExhibitAdded(
                        Exhibit.of(Sheets.id(6), 2, FileMetadata.named("b.jpg"))
                                .with(new ExhibitDescription("Broken lock", "", "", "SB")),
                        null));
        assertThat(rows(part("Exhibits")))
                .containsExactly(List.of("SB1", "Card from Craig", "Craig Hollis"), List.of("SB2", "Broken lock", ""));
    }

    @Test
    void withoutExhibitsThereIsNoListOfThem() {
        assertThat(sheet.made(HELD).parts()).extracting(SheetPart::heading).containsExactly("About you");
    }

    private List<String> namedIn(String text) {
        cost(90, text);
        return facts(part("Cost 1")).stream()
                .filter(fact -> fact.contains("[Names someone else: "))
                .map(fact -> fact.substring(fact.indexOf("[Names someone else: ") + 21, fact.length() - 1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Craig Hollis, a lock because of Craig",
        "Craig Hollis, Hollis’s window",
        "Craig Hollis, (Craig) called",
        "Zoë Ångström, paid to Ångström",
        "Zoë Ångström, 'Zoë, again'",
        "محمد علي الحسن, دفعت إلى محمد",
        "अनिल कुमार, a lock because of कुमार",
        "王伟, a lock because of 王伟",
        "דוד לוי, בגלל דוד"
    })
    void aNameInAnyScriptIsFoundByEachOfItsWords(String name, String text) {
        person(1, name);
        assertThat(namedIn(text)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Craig Hollis, McCraig Road",
        "Craig Hollis, a craig is a rock",
        "Jo Hill, Jo’s lock",
        "Craig Hollis, CRAIGS",
        "The man in the van, the man in the shop",
        "אב, a lock"
    })
    void aPartOfAWordAnInitialOrAnotherDescriptionIsNobody(String name, String text) {
        person(1, name);
        assertThat(namedIn(text)).isEmpty();
    }

    @Test
    void aDescriptionIsFoundAsAWhole() {
        person(1, "The man in the van");
        assertThat(namedIn("for The man in the van")).containsExactly("The man in the van");
    }

    @Test
    void everybodyNamedIsListedOnceByRecordAliasOrIncident() {
        person(1, "Craig Hollis", "Hollow");
        sheet.record(2, CaseRecordKind.WITNESS, Map.of(CaseWitness.NAME, text("Ruth Meadows")));
        assertThat(namedIn("Craig or Hollow told Ruth about Craig"))
                .containsExactly("Craig Hollis, Hollow, Ruth Meadows");
    }

    @Test
    void somebodyWhoseRecordWasWithdrawnIsNotLookedFor() {
        person(1, "Craig Hollis");
        sheet.sheets().add(new CaseRecordWithdrawn(CaseRecordKind.PERSON, Sheets.id(1), "mistaken", null));
        assertThat(namedIn("a lock because of Craig")).isEmpty();
    }

    @Test
    void aNameThatLooksLikeAPatternIsANameAndNoPattern() {
        person(1, "Craig [Rob|Bob].*");
        assertThat(namedIn("Rob or anything at all")).containsExactly("Craig [Rob|Bob].*");
        assertThat(new ThirdPartyFinder(sheet.sheets().caseFile()).in("anything at all"))
                .isEmpty();
    }

    @Test
    void somethingKeptApartIsThereOnlyIfItIsChosen() {
        sheet.record(
                1,
                CaseRecordKind.THERAPY,
                Map.of(
                        CaseRecordKind.THERAPY.fields().stream()
                                .filter(field -> field.form() == FieldKind.WORDS)
                                .findFirst()
                                .orElseThrow(),
                        text("what was said there")));
        sheet.record(2, CaseRecordKind.PERSON, Map.of(PersonResponsible.CERTAINTY, code("known")));
        assertThat(sheet.made(HELD).toString()).doesNotContain("what was said there");
        SupportSheet chosen = sheet.made(new SupportSheetRequest(HELD, "", "", "", true));
        assertThat(chosen.toString()).contains("what was said there");
        assertThat(chosen.notes()).last().isEqualTo("Therapy notes and safety plans are included, if there are any.");
        assertThat(sheet.made(HELD).notes()).last().isEqualTo("Therapy notes and safety plans are not included.");
    }
}
