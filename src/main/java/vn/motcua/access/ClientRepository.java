package vn.motcua.access;

import static vn.motcua.access.db.Tables.CLIENT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.access.db.tables.records.ClientRecord;
import vn.motcua.shared.PostId;

@Repository
class ClientRepository {

    private final DSLContext db;

    ClientRepository(DSLContext db) {
        this.db = db;
    }

    Optional<Client> find(String clientId) {
        return one(CLIENT.CLIENT_ID.eq(clientId));
    }

    Optional<Client> find(java.util.UUID id) {
        return one(CLIENT.ID.eq(id));
    }

    List<Client> all() {
        return db.selectFrom(CLIENT)
                .where(CLIENT.ENDED.isNull())
                .orderBy(CLIENT.CLIENT_ID)
                .fetch(ClientRepository::toClient);
    }

    boolean anyDemonstration() {
        return db.fetchExists(CLIENT, CLIENT.DEMONSTRATION.isTrue(), CLIENT.ENDED.isNull());
    }

    /// Adds it, unless one of that name is there.
    void insert(Client client, Instant now) {
        db.insertInto(CLIENT)
                .set(CLIENT.ID, client.id())
                .set(CLIENT.CLIENT_ID, client.clientId())
                .set(CLIENT.NAME, client.name())
                .set(CLIENT.SECRET, client.secret())
                .set(CLIENT.EVERY_POST, client.everyPost())
                .set(
                        CLIENT.POSTS,
                        client.posts().stream().map(PostId::value).toArray(Integer[]::new))
                .set(CLIENT.SCOPES, client.scopes().toArray(String[]::new))
                .set(CLIENT.REDIRECT_URIS, client.redirects().toArray(String[]::new))
                .set(CLIENT.DEMONSTRATION, client.demonstration())
                .set(CLIENT.CREATED, now)
                .onConflict(CLIENT.CLIENT_ID)
                .doNothing()
                .execute();
    }

    void setSecret(java.util.UUID id, String hash) {
        db.update(CLIENT).set(CLIENT.SECRET, hash).where(CLIENT.ID.eq(id)).execute();
    }

    void end(String clientId, Instant now) {
        db.update(CLIENT)
                .set(CLIENT.ENDED, now)
                .where(CLIENT.CLIENT_ID.eq(clientId), CLIENT.ENDED.isNull())
                .execute();
    }

    private Optional<Client> one(Condition condition) {
        return db.selectFrom(CLIENT)
                .where(condition.and(CLIENT.ENDED.isNull()))
                .fetchOptional(ClientRepository::toClient);
    }

    private static Client toClient(ClientRecord row) {
        return new Client(
                row.getId(),
                row.getClientId(),
                row.getName(),
                row.getSecret(),
                row.getEveryPost(),
                Arrays.stream(row.getPosts()).map(PostId::new).collect(Collectors.toSet()),
                Set.of(row.getScopes()),
                List.of(row.getRedirectUris()),
                row.getDemonstration());
    }
}
