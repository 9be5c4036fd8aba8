package vn.motcua.demonstration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.access.DemoAccounts;
import vn.motcua.casework.BulkLoad;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;

/// Makes the reference province: its people, then its cases, then its chapters.
@Service
class Generating {

    private final Organisation organisation;
    private final ShippedProcedures procedures;
    private final Catalogue catalogue;
    private final DemoAccounts accounts;
    private final Staffing staffing;
    private final Samples samples;
    private final Forms forms;
    private final BulkLoad bulk;
    private final GenerationRepository repository;
    private final CatchingUp catching;
    private final List<Chapter> chapters;
    private final TransactionTemplate transactions;
    private final Clock system;

    Generating(
            Organisation organisation,
            ShippedProcedures procedures,
            Catalogue catalogue,
            DemoAccounts accounts,
            Staffing staffing,
            Samples samples,
            Forms forms,
            BulkLoad bulk,
            GenerationRepository repository,
            CatchingUp catching,
            List<Chapter> chapters,
            TransactionTemplate transactions,
            @Qualifier("system") Clock system) {
        this.organisation = organisation;
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.staffing = staffing;
        this.samples = samples;
        this.forms = forms;
        this.bulk = bulk;
        this.repository = repository;
        this.catching = catching;
        this.chapters = chapters;
        this.transactions = transactions;
        this.system = system;
    }

    /// Hears how far it has come.
    interface Progress {

        void people(int units);

        void cases(int done, int total);

        /// @param left what those who follow the log have left to do
        default void counting(List<String> left) {}
    }

    Optional<GenerationRepository.Begun> begun() {
        return repository.find();
    }

    /// Whether there is somebody or something already that no generation wrote.
    boolean inhabited() {
        return bulk.hasCases() || !accounts.shown().isEmpty();
    }

    /// All of it in the transaction at hand: a first start that was cut off begins anew.
    void atOnce(Generation generation, Progress progress) {
        var kept = people(generation, progress);
        var generator = generator(generation, kept);
        var teller = bulk.teller();
        for (int number = 0; number < generator.batches(); number++) {
            store(generator.tell(teller, number));
        }
        progress.cases(generator.total(), generator.total());
        chapters(generation, true);
        catching.takeIn();
        chapters(generation, false);
        repository.finish(system.instant());
    }

    /// Each part in its own transaction: what was done is not done again. Who follows the log reads
    /// meanwhile.
    void stepByStep(Generation generation, Progress progress) {
        var kept =
                begun().map(GenerationRepository.Begun::samples)
                        .orElseGet(() -> transactions.execute(_ -> people(generation, progress)));
        catching.during(pace -> write(generation, kept, pace, progress), progress::counting);
        counted();
    }

    private void counted() {
        transactions.executeWithoutResult(_ -> repository.counted(system.instant()));
    }

    /// Lets those who follow the log read what they had not when all was written and the generation
    /// was cut off; whether there was anything.
    boolean catchUp(Progress progress) {
        if (!catching.isBehind()) {
            return false;
        }
        catching.during(_ -> {}, progress::counting);
        counted();
        return true;
    }

    private void write(
            Generation generation,
            Invention.Samples kept,
            CatchingUp.Pace pace,
            Progress progress) {
        var generator = generator(generation, kept);
        var next = repository.next();
        progress.cases(Math.min(generator.total(), next * Generator.BATCH), generator.total());
        generator.run(
                next,
                told -> {
                    transactions.executeWithoutResult(_ -> store(told));
                    pace.keep();
                    progress.cases(told.upTo(), generator.total());
                });
        if (repository.next() == generator.batches()) {
            transactions.executeWithoutResult(_ -> said(generation, generator.batches()));
        }
        catching.takeIn(progress::counting);
        transactions.executeWithoutResult(_ -> {
            chapters(generation, false);
            repository.finish(system.instant());
        });
    }

    /// What people said of the cases, noted as one batch more, of no cases.
    private void said(Generation generation, int number) {
        chapters(generation, true);
        repository.done(number, 0);
    }

    private void store(Generator.Told told) {
        bulk.write(told.batch());
        repository.done(told.number(), told.cases());
    }

    private Invention.Samples people(Generation generation, Progress progress) {
        var units = units();
        progress.people(units.size());
        var shown = organisation.byCode(Plan.Province.SHOWN_COMMUNE, Generation.AT).orElseThrow();
        staffing.hire(units, shown, generation.random("staff"));
        var citizens = new Citizens(generation, new Names());
        accounts.create(citizens.people(), number -> citizens.account(number).value());
        var kept = samples.store(Generation.AT);
        repository.begin(generation, kept, system.instant());
        return kept;
    }

    Generator generator(Generation generation, Invention.Samples kept) {
        var plan = new Plan(generation, province());
        var sources =
                new Invention.Sources(
                        organisation, forms, staffing.actors(units(), Generation.AT), kept);
        return new Generator(plan, new Invention(generation, plan, sources), bulk);
    }

    private List<Agency> units() {
        return organisation.at(Generation.AT).stream()
                .sorted(Comparator.comparing(Agency::code))
                .toList();
    }

    Plan.Province province() {
        var units = units();
        var lines = new LinkedHashMap<Mix.Line, List<Integer>>();
        for (var code : procedures.keys()) {
            catalogue
                    .current(code, Generation.AT)
                    .ifPresent(version -> {
                        for (int i = 0; i < units.size(); i++) {
                            if (catalogue.handles(units.get(i), version)) {
                                var line = new Mix.Line(units.get(i).tier(), version);
                                lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(i);
                            }
                        }
                    });
        }
        return new Plan.Province(units, lines, organisation.calendar(units.getFirst().id()));
    }

    private void chapters(Generation generation, boolean ofCases) {
        var units = units();
        var actors = staffing.actors(units, Generation.AT);
        for (var chapter : chapters.stream().filter(c -> c.isOfCases() == ofCases).toList()) {
            // chance of its own: what one chapter draws changes nothing in the others
            var random = generation.random("chapter " + chapter.getClass().getSimpleName());
            chapter.write(new Chapter.Setting(random, units, actors, generation.now()));
        }
    }
}
