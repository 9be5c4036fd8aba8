package vn.motcua.server;

/// What the command line answers to `help`.
final class Help {

    static final String TEXT =
            """
            ./motcua run                     start the program (demonstration unless --production)
            ./motcua import procedures FILE  take over a catalogue of procedures
            ./motcua import event-log FILE --mapping MAPPING
                                             take over the cases of another system (CSV or XES)
            ./motcua export event-log FILE   write what happened to cases for process mining (XES or CSV)
            ./motcua admin create            make the first administrator, with a one-time link
            ./motcua backup FILE             copy database and documents as one point in time
            ./motcua restore FILE --data-dir DIRECTORY
                                             put a backup into a new directory and try it
            ./motcua test [--fast|--long|--journeys], format, docs
                                             for those who change the program

            Options of run, each also as environment variable (--data-dir as MOTCUA_DATA_DIR):
              --port NUMBER                  8080
              --data-dir DIRECTORY           ./data
              --business-date DATE           set the demonstration's calendar forward
              --database-url URL             a PostgreSQL 18 of your own instead of the embedded one
              --database-user, --database-password
                                             the owner of that database
              --database-program-user, --database-program-password
                                             the role the program works as, if the owner may make none
              --migrate                      change the tables of that database to this version
              --oidc-issuer URL              sign in at another OpenID provider

            Production (secrets belong into the environment, not onto the command line):
              --production --address https://... --database-url URL|embedded --key-file FILE
              --mail-host HOST --mail-from ADDRESS [--mail-port, --mail-user, --mail-password]
              --listen ADDRESS               127.0.0.1; the address a proxy reaches it at
            """;

    private Help() {}
}
