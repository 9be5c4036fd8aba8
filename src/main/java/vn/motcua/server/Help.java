package vn.motcua.server;

/// What the command line answers to `help`.
final class Help {

    static final String TEXT =
            """
            ./motcua run                     start the program (demonstration unless --production)
            ./motcua import agencies [FILE]  load the agencies of a province into an empty database
            ./motcua import procedures FILE  take over a catalogue of procedures
            ./motcua import event-log FILE --mapping MAPPING
                                             take over the cases of another system (CSV or XES)
            ./motcua export event-log FILE   write what happened to cases for process mining (XES or CSV)
            ./motcua generate --province nghe-an [--scale 1.0]
                                             invent the province's year 2023 in an empty demonstration
            ./motcua review [--check]        the figures of the review; counted twice with --check
            ./motcua client create, client end
                                             let a system call the API, or shut it out
            ./motcua import ..., export ...  bring data in or take it out; without more words: what there is
            ./motcua seal verify FILE        is a published file what was sealed
            ./motcua admin create            make the first administrator, with a one-time link
            ./motcua backup FILE             copy database and documents as one point in time
            ./motcua restore FILE --data-dir DIRECTORY
                                             put a backup into a new directory and try it
            ./motcua test [--fast|--long|--journeys], format, docs, trace
                                             for those who change the program

            Commands work in the program that runs on --data-dir, or start one for themselves; with --port they ask
            the running one only, with --database-url that database.

            Options of run, each also as environment variable (--data-dir as MOTCUA_DATA_DIR):
              --port NUMBER                  8080
              --data-dir DIRECTORY           ./data
              --business-date DATE           set the demonstration's calendar forward
              --database-url URL             a PostgreSQL 18 of your own instead of the embedded one
              --database-user, --database-password
                                             the owner of that database
              --database-program-user, --database-program-password
                                             the role the program works as, if the owner may make none
              --index-formulas DIRECTORY     newer versions of the service index (docs/howto/operate.md)
              --migrate                      change the tables of that database to this version
              --oidc-issuer URL [--oidc-client ID, --oidc-secret]
                                             sign in at another OpenID provider

            Production (secrets belong into the environment, not onto the command line):
              --production --address https://... --database-url URL|embedded --key-file FILE
              --mail-host HOST --mail-from ADDRESS [--mail-port, --mail-user, --mail-password]
              --seal-key-file FILE           the key that seals what is published (openssl genpkey -algorithm
                                             ed25519); without it one is made in the data directory
              --listen ADDRESS               127.0.0.1; the address a proxy reaches it at
              --proxies ADDRESS,...          whose X-Forwarded-For is believed; 127.0.0.1 when it listens there
            """;

    private Help() {}
}
