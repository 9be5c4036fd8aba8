package vn.motcua.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Formats;

/// Electronic forms: which there are, what a step asks, what is wrong with an answer. Keeps no
/// answers; whoever asks stores them.
@Service
public class Forms {

    /// The form of every procedure that has none of its own.
    public static final String GENERIC = "generic";

    private final FormLibrary library;
    private final Places places;
    private final Clock clock;

    Forms(Clock clock) {
        this.library = FormLibrary.load();
        this.places = Places.load();
        this.clock = clock;
    }

    /// The newest version of a form.
    public FormDefinition get(String key) {
        return library.newest(key).orElseThrow(() -> new NotFound("form " + key));
    }

    /// The version that some answers were given to.
    public FormDefinition at(String key, int version) {
        return library.at(key, version)
                .orElseThrow(() -> new NotFound("form " + key + " " + version));
    }

    public FormDefinition of(Answers answers) {
        return at(answers.form(), answers.version());
    }

    public Collection<FormDefinition> all() {
        return library.newest();
    }

    /// The form to file a procedure with; the code may carry a province's suffix.
    public String keyFor(String procedureCode) {
        var national = procedureCode.replaceFirst("^(\\d\\.\\d{6})\\..*", "$1");
        return library.keyFor(national).orElse(GENERIC);
    }

    /// Takes a posted step into the draft. Save the result in any case.
    public Turn take(
            FormDefinition form,
            String section,
            Answers before,
            MultiValueMap<String, String> posted) {
        return new Taking(form, form.section(section), before, posted)
                .take(answers -> evaluation(form, answers));
    }

    /// What is wrong with one step; nothing for a step that is not asked.
    public List<Finding> check(FormDefinition form, String section, Answers answers) {
        return Checking.check(form.section(section), evaluation(form, answers), places);
    }

    /// What is wrong with all of it, in the order of the steps.
    public List<Finding> check(FormDefinition form, Answers answers) {
        var evaluation = evaluation(form, answers);
        return form.sections().stream()
                .flatMap(s -> Checking.check(s, evaluation, places).stream())
                .toList();
    }

    /// The steps that these answers call for, in order.
    public List<Section> steps(FormDefinition form, Answers answers) {
        var evaluation = evaluation(form, answers);
        return form.sections().stream()
                .filter(s -> evaluation.holds(s.visibleWhen(), null))
                .toList();
    }

    /// The step after one, or nothing after the last.
    public Optional<Section> next(FormDefinition form, Answers answers, String section) {
        var asked = form.section(section);
        return steps(form, answers).stream()
                .dropWhile(s -> form.sections().indexOf(s) <= form.sections().indexOf(asked))
                .findFirst();
    }

    /// The step before one, or nothing before the first.
    public Optional<Section> previous(FormDefinition form, Answers answers, String section) {
        var asked = form.section(section);
        return steps(form, answers).stream()
                .takeWhile(s -> form.sections().indexOf(s) < form.sections().indexOf(asked))
                .reduce((_, later) -> later);
    }

    /// A step to draw.
    public SectionView draw(
            FormDefinition form, String section, Answers answers, List<Finding> findings) {
        return new SectionView(
                form.section(section), evaluation(form, answers), findings, places, false);
    }

    /// A step with every question it can ask, for those who keep the forms.
    public SectionView preview(
            FormDefinition form, String section, Answers answers, List<Finding> findings) {
        return new SectionView(
                form.section(section), evaluation(form, answers), findings, places, true);
    }

    /// Everything answered, for reading, in a language.
    public Summary summary(FormDefinition form, Answers answers, Locale language) {
        return new Summarising(evaluation(form, answers), places, language).summary();
    }

    /// What is filed: answers that were asked and what is reckoned from them, nothing else.
    public Answers settle(FormDefinition form, Answers answers) {
        return Settling.settle(evaluation(form, answers));
    }

    /// Fills what is still empty with what is known.
    ///
    /// @param known by source: `account.name`, or for another person's entry
    ///   `population.birthDate@mother`; parts of an address with `.province` and so on behind it
    public Answers prefill(FormDefinition form, Answers answers, Map<String, String> known) {
        return new Prefilling(form, answers).with(known);
    }

    /// The fields that a register could have filled.
    public List<RegisterField> registerFields(FormDefinition form) {
        return form.sections().stream().flatMap(s -> registerFields(form, s)).toList();
    }

    private static Stream<RegisterField> registerFields(FormDefinition form, Section section) {
        return FormDefinition.flat(section.fields())
                .filter(f -> f.trait().prefill() != null)
                .map(f -> Prefilling.registerField(form, section, f));
    }

    private Evaluation evaluation(FormDefinition form, Answers answers) {
        return new Evaluation(form, answers, LocalDate.ofInstant(clock.instant(), Formats.VIETNAM));
    }
}
