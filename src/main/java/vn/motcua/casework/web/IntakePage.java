package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.casework.CaseRow;
import vn.motcua.casework.Paper.HandedIn;
import vn.motcua.catalogue.ProcedureHits.Hit;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.organisation.Agency;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Intake at the counter: which procedure, who, which papers.
///
/// @param desks units at which the officer takes in cases
/// @param chosen the procedure, or null while it is looked for
record IntakePage(
        List<Agency> desks, Agency desk, Search search, @Nullable Chosen chosen, Outcome outcome)
        implements Page {

    /// What was looked for and found.
    ///
    /// @param unfinished application forms the officer has not finished, shown before a search
    record Search(String words, List<Hit> hits, List<Unfinished> unfinished) {

        static final Search NONE = new Search("", List.of(), List.of());

        boolean isInVain() {
            return !words.isEmpty() && hits.isEmpty();
        }
    }

    /// An application form that is still being typed.
    record Unfinished(String address, String applicant, String procedure, Instant touched) {

        @Override
        public String toString() {
            return "Unfinished";
        }
    }

    /// The procedure with all that is typed for it.
    ///
    /// @param key makes sending the form twice harmless
    record Chosen(
            ProcedureVersion procedure,
            String key,
            IntakeForm form,
            ApplicantForm applicant,
            PaperChecklist papers) {}

    /// What became of the last sending.
    ///
    /// @param found what is wrong, with keys of sentences
    /// @param duplicates open cases that look the same
    /// @param refusal stable code of why it was not filed, or null
    /// @param filed code of the case that was filed with this very form before
    /// @param cardRead whether an identity card was just read
    record Outcome(
            List<Fault> found,
            List<CaseRow> duplicates,
            @Nullable String refusal,
            @Nullable String filed,
            boolean cardRead) {

        static final Outcome NONE = new Outcome(List.of(), List.of(), null, null, false);
        static final Outcome CARD_READ = new Outcome(List.of(), List.of(), null, null, true);

        /// Nothing was sent yet: the card of the person is read first.
        boolean isFresh() {
            return this == NONE;
        }

        static Outcome faulty(List<Fault> found) {
            return new Outcome(found, List.of(), null, null, false);
        }
    }

    @Override
    public String title() {
        return t("casework.officer.intake.title");
    }

    @Override
    public HttpStatus status() {
        if (outcome.refusal() != null || outcome.filed() != null) {
            return HttpStatus.CONFLICT;
        }
        return outcome.found().isEmpty() && outcome.duplicates().isEmpty()
                ? HttpStatus.OK
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Fault> faults() {
        return outcome.found().stream().map(f -> new Fault(f.field(), t(f.message()))).toList();
    }

    List<Option> deskOptions() {
        return desks.stream()
                .map(a -> new Option(Integer.toString(a.id().value()), a.name()))
                .toList();
    }

    String deskValue() {
        return Integer.toString(desk.id().value());
    }

    List<Option> kindOptions() {
        return Arrays.stream(ApplicantKind.values())
                .map(k -> k.name().toLowerCase(java.util.Locale.ROOT))
                .map(k -> new Option(k, t("casework.applicant-kind." + k)))
                .toList();
    }

    List<Option> handedInOptions() {
        return List.of(HandedIn.ORIGINAL, HandedIn.COPY, HandedIn.MISSING, HandedIn.HELD).stream()
                .map(h -> new Option(h.code(), t("casework.handed-in." + h.code())))
                .toList();
    }
}
