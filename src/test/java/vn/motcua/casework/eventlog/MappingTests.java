package vn.motcua.casework.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vn.motcua.casework.eventlog.LogTime.DateMeans;
import vn.motcua.casework.eventlog.LogTime.Twice;
import vn.motcua.casework.eventlog.LogTime.Unreadable;

/// What a mapping must say, and how moments are read by it.
class MappingTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void every_fault_of_a_mapping_is_said_at_once() {
        var faults = new ArrayList<String>();

        MappingReader.read(
                """
                {"source": "x", "case": "id", "time": 7, "timeZone": "Europe/Nowhere",
                 "channel": {"column": "k", "values": {"Web": "internet"}},
                 "filedBy": {"constant": "me"}, "unit": {"constant": "a", "column": "b"},
                 "outcome": "gone", "colour": "red", "delimiter": "||"}
                """,
                faults);

        assertThat(faults)
                .anySatisfy(f -> assertThat(f).startsWith("\"colour\" is no key"))
                .anySatisfy(f -> assertThat(f).startsWith("delimiter is one character"))
                .anySatisfy(f -> assertThat(f).startsWith("timeZone \"Europe/Nowhere\" is unknown"))
                .anySatisfy(f -> assertThat(f).startsWith("activity is missing"))
                .anySatisfy(f -> assertThat(f).startsWith("time needs a text"))
                .anySatisfy(f ->
                        assertThat(f)
                                .contains("\"internet\" is not one of [counter, online, post]"))
                .anySatisfy(f -> assertThat(f).startsWith("filedBy: \"me\" is not one of"))
                .anySatisfy(f -> assertThat(f).startsWith("procedure (").contains("is missing"))
                .anySatisfy(f -> assertThat(f).startsWith("unit (").contains("is unclear"))
                .anySatisfy(f -> assertThat(f).startsWith("outcome: \"gone\" is not one of"))
                .anySatisfy(f -> assertThat(f).startsWith("applicant is missing"));
    }

    @Test
    void what_is_no_json_object_is_no_mapping() {
        for (var text :
                new String[] {"", "[]", "{", "{\"case\": \"a\", \"case\": \"b\"}", "null"}) {
            assertThatExceptionOfType(FaultyMapping.class)
                    .isThrownBy(() -> MappingReader.read(text, new ArrayList<>()));
        }
    }

    @Test
    void the_shipped_mappings_are_sound() {
        assertThat(LogFiles.mapping(LogFiles.text(LogFiles.RECEIPT_PHASE)).named())
                .contains("case:deadline", "org:resource");
        assertThat(LogFiles.mapping(LogFiles.text(LogFiles.OUR_OWN)).columns().code())
                .isEqualTo("case:concept:name");
    }

    @Test
    void moments_are_read_in_every_usual_way_of_writing() throws Unreadable {
        var iso = new LogTime(AMSTERDAM, null, null, DateMeans.END);

        for (var text :
                new String[] {
                    "2011-10-11T13:42:22.688+02:00",
                    "2011-10-11 13:42:22.688000+02:00",
                    "2011-10-11T11:42:22.688Z",
                    "2011-10-11 13:42:22.688+0200",
                    "2011-10-11 13:42:22.688 +02",
                    "2011-10-11 13:42:22.688"
                }) {
            assertThat(iso.read(text).toInstant())
                    .as(text)
                    .isEqualTo(Instant.parse("2011-10-11T11:42:22.688Z"));
        }
        assertThat(iso.read("2011-10-11").toInstant())
                .isEqualTo(Instant.parse("2011-10-11T21:59:59.999999Z"));
    }

    @Test
    void a_moment_is_never_guessed() throws Unreadable {
        var bare = new LogTime(null, null, null, null);
        var zoned = new LogTime(AMSTERDAM, null, null, null);

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> bare.read("2011-10-11 13:42:22"))
                .withMessageContaining("timeZone");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> zoned.read("2011-10-11"))
                .withMessageContaining("dateMeans");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> zoned.read("2011-10-30 02:30:00"))
                .withMessageContaining("ambiguousTime");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> zoned.read("2011-03-27 02:30:00"))
                .withMessageContaining("no clock");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> zoned.read("11/10/2011"))
                .withMessageContaining("timeFormat");
        assertThat(
                        new LogTime(AMSTERDAM, null, Twice.LATER, null)
                                .read("2011-10-30 02:30:00")
                                .toInstant())
                .isEqualTo(Instant.parse("2011-10-30T01:30:00Z"));
    }

    @Test
    void vietnamese_dates_are_read_by_their_pattern() throws Unreadable {
        var time =
                new LogTime(
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        DateTimeFormatter.ofPattern("dd/MM/uuuu[ HH:mm]"),
                        null,
                        DateMeans.START);

        assertThat(time.read("19/01/2024 08:30").toInstant())
                .isEqualTo(Instant.parse("2024-01-19T01:30:00Z"));
        assertThat(time.read("19/01/2024").toInstant())
                .isEqualTo(Instant.parse("2024-01-18T17:00:00Z"));
    }
}
