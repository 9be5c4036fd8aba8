import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/// Migrates a throw-away PostgreSQL and writes the table classes of each module into that module's
/// own `db` package, so that the architecture test sees who touches whose table. Views named
/// `<thing>_fact` are what a module publishes for bulk reading: they go to `<module>.facts`.
class TableGenerator {

    private static final String FACTS = ".*_fact";

    public static void main(String... args) throws Exception {
        var migrations = Path.of("src/main/resources/db/migration");
        var stamp = Path.of(args[0], "migrations.sha256");
        var digest = digestOf(migrations, Path.of("src/build/java/TableGenerator.java"));
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        System.out.println("Generating table classes from the migrations");
        try (var postgres = EmbeddedPostgres.start();
                var folders = Files.list(migrations)) {
            prepare(postgres);
            for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
                var module = folder.getFileName().toString();
                migrate(postgres, folder, module);
                if (!module.startsWith("__")) {
                    var url = postgres.getJdbcUrl("postgres", "postgres");
                    generate(url, module, "db", args[0]);
                    generate(url, module, "facts", args[0]);
                }
            }
        }
        Files.writeString(stamp, digest);
    }

    private static void prepare(EmbeddedPostgres postgres) throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role motcua_program login");
            statement.execute("create schema extensions");
            for (var extension : List.of("unaccent", "pg_trgm", "btree_gist", "pgcrypto")) {
                statement.execute("create extension " + extension + " schema extensions");
            }
        }
    }

    private static void migrate(EmbeddedPostgres postgres, Path folder, String module) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("filesystem:" + folder)
                .table("flyway_schema_history_" + module)
                .placeholders(Map.of("program", "motcua_program"))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static String digestOf(Path migrations, Path self) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(migrations)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                sha.update(file.toString().getBytes());
                sha.update(Files.readAllBytes(file));
            }
        }
        sha.update(Files.readAllBytes(self));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void generate(String url, String module, String face, String directory)
            throws Exception {
        var database = new Database().withInputSchema(module).withIncludeRoutines(false);
        if (face.equals("facts")) {
            database.setIncludes(FACTS);
        } else {
            database.setExcludes(FACTS);
        }
        database.withForcedTypes(
                new ForcedType()
                        .withUserType("java.time.Instant")
                        .withIgnoreUnused(true)
                        .withConverter("org.jooq.Converter.ofNullable(java.time.OffsetDateTime.class, java.time.Instant.class, java.time.OffsetDateTime::toInstant, i -> i.atOffset(java.time.ZoneOffset.UTC))")
                        .withIncludeTypes("(?i:timestamp with time zone|timestamptz)"));
        GenerationTool.generate(
                new Configuration()
                        .withJdbc(new Jdbc().withUrl(url).withUser("postgres"))
                        .withGenerator(
                                new Generator()
                                        .withDatabase(database)
                                        .withGenerate(
                                                new Generate()
                                                        .withRecords(true)
                                                        .withGlobalCatalogReferences(false)
                                                        .withComments(false)
                                                        .withGeneratedAnnotation(false)
                                                        .withJavaTimeTypes(true))
                                        .withTarget(
                                                new Target()
                                                        .withPackageName(
                                                                "vn.motcua." + module + "." + face)
                                                        .withDirectory(directory))));
    }
}
