package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.access.db.Tables.SESSION;
import static vn.motcua.access.db.Tables.SESSION_ATTRIBUTES;

import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.Session;
import org.springframework.transaction.PlatformTransactionManager;

@AccessTest
class StoredSessionsTests {

    @Autowired StoredSessions<?> sessions;
    @Autowired JdbcOperations jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired DSLContext db;

    @Test
    void another_start_of_the_program_finds_the_session_as_it_was() {
        var id = stored(sessions);

        var afterRestart =
                new SessionConfiguration().sessions(jdbc, transactions, Duration.ofHours(8));
        var found = afterRestart.findById(id);

        assertThat(found.<String>getAttribute("signed-in")).isEqualTo("Xin chào");
        assertThat(found.<Object>getAttribute("count")).isEqualTo(7L);
    }

    @Test
    void the_name_the_browser_shows_lies_nowhere_in_the_database() {
        var id = stored(sessions);

        assertThat(db.fetchValue("select string_agg(s::text, ' ') from access.session s"))
                .asString()
                .doesNotContain(id)
                .contains(SecretNames.stored(id));
        assertThat(sessions.findById(SecretNames.stored(id))).isNull();
    }

    @Test
    void a_session_gets_another_name_and_the_earlier_one_is_worth_nothing() {
        var before = stored(sessions);

        var after = renamed(sessions, before);

        assertThat(after).isNotEqualTo(before);
        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(after).<String>getAttribute("signed-in"))
                .isEqualTo("Xin chào");
    }

    @Test
    void a_session_of_an_earlier_version_is_found_by_the_name_its_browser_has() throws Exception {
        var old = "6f1d1c1a-0000-4000-8000-" + "%012d".formatted(System.nanoTime() % 1_000_000_000);
        var statement =
                java.nio.file.Files.readString(
                                java.nio.file.Path.of(
                                        "src/main/resources/db/migration/access/V202611261850__hashes.sql"))
                        .replaceAll("(?s).*update access.session set (.*?);.*", "$1");
        var id = stored(sessions);
        db.update(SESSION)
                .set(SESSION.SESSION_ID, old)
                .where(SESSION.SESSION_ID.eq(SecretNames.stored(id)))
                .execute();

        db.execute("update access.session set " + statement + " where session_id = ?", old);

        assertThat(sessions.findById(old).<Object>getAttribute("count")).isEqualTo(7L);
    }

    private static <S extends Session> String renamed(StoredSessions<S> sessions, String id) {
        var session = sessions.findById(id);
        var name = session.changeSessionId();
        sessions.save(session);
        return name;
    }

    @Test
    void values_are_stored_as_plain_text() {
        var id = stored(sessions);

        var values =
                db.select(SESSION_ATTRIBUTES.ATTRIBUTE_BYTES)
                        .from(SESSION_ATTRIBUTES)
                        .join(SESSION)
                        .on(SESSION.PRIMARY_ID.eq(SESSION_ATTRIBUTES.SESSION_PRIMARY_ID))
                        .where(SESSION.SESSION_ID.eq(SecretNames.stored(id)))
                        .fetch(r ->
                                new String(r.value1(), java.nio.charset.StandardCharsets.UTF_8));

        assertThat(values).containsExactlyInAnyOrder("sXin chào", "l7");
    }

    @Test
    void a_value_of_a_sort_this_version_does_not_know_is_not_there() {
        var id = stored(sessions);
        db.insertInto(SESSION_ATTRIBUTES)
                .select(
                        db.select(
                                        SESSION.PRIMARY_ID,
                                        org.jooq.impl.DSL.val("of-tomorrow"),
                                        org.jooq.impl.DSL.val(new byte[] {'q', '1'}))
                                .from(SESSION)
                                .where(SESSION.SESSION_ID.eq(SecretNames.stored(id))))
                .execute();

        assertThat(sessions.findById(id).<Object>getAttribute("of-tomorrow")).isNull();
    }

    @Test
    void the_last_access_is_written_once_a_minute() {
        var id = stored(sessions);
        var before = lastAccess(id);

        touch(sessions, id, Duration.ofSeconds(59));
        assertThat(lastAccess(id)).isEqualTo(before);

        touch(sessions, id, Duration.ofSeconds(61));
        assertThat(lastAccess(id)).isGreaterThan(before);
    }

    private <S extends Session> String stored(StoredSessions<S> sessions) {
        var session = sessions.createSession();
        session.setAttribute("signed-in", "Xin chào");
        session.setAttribute("count", 7L);
        sessions.save(session);
        return session.getId();
    }

    private <S extends Session> void touch(StoredSessions<S> sessions, String id, Duration later) {
        var session = sessions.findById(id);
        session.setLastAccessedTime(session.getLastAccessedTime().plus(later));
        sessions.save(session);
    }

    private long lastAccess(String id) {
        return db.select(SESSION.LAST_ACCESS_TIME)
                .from(SESSION)
                .where(SESSION.SESSION_ID.eq(SecretNames.stored(id)))
                .fetchSingle()
                .value1();
    }
}
