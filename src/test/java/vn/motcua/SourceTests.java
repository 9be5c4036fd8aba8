package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import vn.motcua.Sources.Caught;

/// Rules about the source as people read it. Each says why it is there; each was broken once on
/// purpose.
class SourceTests {

    private static final Sources SOURCES = Sources.read();

    private static final int MOST_LINES_OF_A_CLASS = 400;
    private static final int MOST_LINES_OF_A_METHOD = 40;

    /// Where a fault of anything called must not end the loop.
    private static final Set<Caught> CAUGHT_WITH_REASON =
            Set.of(
                    // a command that fails is told to the operator who asked; the door stays open
                    new Caught("vn.motcua.server.OperatorDoor", "RuntimeException"),
                    // the lock on the directory is given back, and the fault goes on
                    new Caught("vn.motcua.server.DataDirectory", "IOException | RuntimeException"));

    /// Updates of rows with a version that are right whatever it is, and why.
    private static final Map<String, String> OF_ANY_VERSION =
            Map.of(
                    "vn.motcua.casework.DraftRepository.markFiled", "the row was locked before",
                    "vn.motcua.casework.FeeRepository.pay", "the version is the case's: a key",
                    "vn.motcua.notification.MessageRepository.markRead", "it is the case's: a key");

    @Test
    void no_class_is_longer_than_400_lines() {
        assertThat(SOURCES.types())
                .filteredOn(t -> t.lines() > MOST_LINES_OF_A_CLASS)
                .as("a class of that size is two things: find the second one's name")
                .isEmpty();
    }

    @Test
    void no_method_is_longer_than_40_lines() {
        assertThat(SOURCES.methods())
                .filteredOn(m -> m.lines() > MOST_LINES_OF_A_METHOD)
                .as("a method of that size tells two stories")
                .isEmpty();
    }

    @Test
    void every_public_type_says_what_it_is() {
        assertThat(SOURCES.types())
                .filteredOn(t -> t.isPublic() && !t.documented())
                .as("public is a promise to other modules: say which")
                .isEmpty();
    }

    @Test
    void nobody_catches_whatever_comes() {
        assertThat(SOURCES.caught())
                .filteredOn(c -> namesEverything(c.what()))
                .as("a fault of ours must reach the one place that logs it")
                .isSubsetOf(CAUGHT_WITH_REASON);
        assertThat(SOURCES.caught()).containsAll(CAUGHT_WITH_REASON);
    }

    private static boolean namesEverything(String caught) {
        return Stream.of(caught.split("[| ]+"))
                .map(name -> name.replaceFirst("^java[.]lang[.]", ""))
                .anyMatch(Set.of("Exception", "RuntimeException", "Throwable", "Error")::contains);
    }

    @Test
    void one_constant_says_which_time_vietnam_has() {
        assertThat(SOURCES.texts())
                .filteredOn(t -> t.value().contains("Asia/"))
                .extracting(Sources.Text::in)
                .as("the calendar and the pages use it; elsewhere time is an instant")
                .containsExactly("vn.motcua.shared.BusinessClock");
    }

    @Test
    void every_update_of_a_versioned_row_looks_at_its_version() {
        assertThat(SOURCES.updates()).isNotEmpty();
        assertThat(SOURCES.updates())
                .filteredOn(u -> !u.namesVersion() && table(u).field("version") != null)
                .filteredOn(u -> !OF_ANY_VERSION.containsKey(u.in()))
                .as("of two who change a row at once the second must be told")
                .isEmpty();
    }

    private static Table<?> table(Sources.Update update) {
        var module = update.in().split("[.]")[2];
        try {
            var tables = Class.forName("vn.motcua." + module + ".db.Tables");
            return (Table<?>) tables.getField(update.table()).get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("No table " + update, e);
        }
    }
}
