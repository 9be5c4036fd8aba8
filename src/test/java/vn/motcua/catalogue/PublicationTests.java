package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.ModuleTest;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;

@ModuleTest
class PublicationTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 19);

    private final Catalogue catalogue;
    private final Publication publication;
    private final Organisation organisation;
    private final TransactionTemplate transactions;
    private final DSLContext db;
    private final AgencyImport agencies;

    PublicationTests(
            Catalogue catalogue,
            Publication publication,
            Organisation organisation,
            TransactionTemplate transactions,
            DSLContext db,
            AgencyImport agencies) {
        this.catalogue = catalogue;
        this.publication = publication;
        this.organisation = organisation;
        this.transactions = transactions;
        this.db = db;
        this.agencies = agencies;
    }

    @BeforeEach
    void agencies() {
        agencies.load();
    }

    // req~catalogue.version-kept
    @Test
    void a_new_version_ends_the_one_before_it_and_cases_keep_theirs() {
        var old = catalogue.currentSheet("1.004884", TODAY).orElseThrow();
        var from = TODAY.plusDays(10);

        var number = publish(old, from);

        assertThat(catalogue.current("1.004884", TODAY).orElseThrow().id())
                .isEqualTo(old.version().id());
        assertThat(catalogue.current("1.004884", from).orElseThrow().id()).isEqualTo(number);
        assertThat(catalogue.version(old.version().id()).effectiveTo()).isEqualTo(from);
        assertThat(catalogue.version(old.version().id()).limits())
                .isEqualTo(old.version().limits());
        assertThatThrownBy(() -> publish(old, from.minusDays(1)))
                .isInstanceOf(PublicationRefused.class);
    }

    @Test
    void a_version_can_be_corrected_on_its_first_day() {
        var sheet = catalogue.currentSheet("1.004859", TODAY).orElseThrow();

        publish(sheet, TODAY);
        var corrected = publish(sheet, TODAY);

        assertThat(catalogue.current("1.004859", TODAY).orElseThrow().id()).isEqualTo(corrected);
        assertThat(catalogue.history("1.004859")).hasSize(3);
    }

    @Test
    void the_program_itself_cannot_change_what_is_published() {
        assertThatThrownBy(() -> db.execute("update catalogue.procedure_version set name = 'x'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.execute("delete from catalogue.procedure_version"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void agencies_are_competent_by_tier_and_departments_by_their_field() {
        var birth = catalogue.current("1.001193", TODAY).orElseThrow();
        var pharmacy = catalogue.current("1.004593", TODAY).orElseThrow();

        assertThat(catalogue.competentAgencies(birth, TODAY))
                .hasSize(460)
                .allSatisfy(a -> assertThat(catalogue.handles(a.id(), birth)).isTrue());
        assertThat(catalogue.competentAgencies(pharmacy, TODAY))
                .singleElement()
                .satisfies(a -> assertThat(a.name()).isEqualTo("Sở Y tế"));
        var justice = organisation.byCode("H41.03", TODAY).orElseThrow();
        assertThat(catalogue.handles(justice, pharmacy)).isFalse();
    }

    private int publish(ProcedureSheet sheet, LocalDate from) {
        var number = transactions.execute(t -> publication.publish(sheet, from));
        return java.util.Objects.requireNonNull(number);
    }
}
