package vn.motcua.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.web.Formats;

/// What must be known of an applicant before a citizen's application can be filed. All flaws at
/// once, each with the field it belongs to.
@Component
public class ApplicantRules {

    /// Longest name, address and other line of an applicant.
    public static final int LONGEST = 200;

    /// Stands for a character that cannot be kept.
    private static final char UNREADABLE = '\uFFFD';

    private static final Pattern HEAP_OF_MARKS = Pattern.compile("\\p{Mn}{3,}");
    private static final Pattern PHONE = Pattern.compile("(\\+84|0)\\d{9,10}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PERSON = Pattern.compile("\\d{12}|\\d{9}");
    private static final Pattern ORGANISATION = Pattern.compile("[0-9A-Za-z.-]{5,40}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Clock clock;

    ApplicantRules(Clock clock) {
        this.clock = clock;
    }

    /// Something wrong with a field: `missing`, `too-long`, `unreadable`, `form` (of an
    /// organisation's number `body-form`).
    public record Flaw(String field, String what) {}

    public List<Flaw> check(Applicant who) {
        var flaws = new ArrayList<Flaw>();
        line(flaws, "name", who.name(), true);
        line(flaws, "address", who.address(), false);
        form(flaws, "phone", who.phone(), PHONE);
        form(flaws, "email", who.email(), EMAIL);
        if (isBlank(who.phone())) {
            flaws.add(new Flaw("phone", "missing"));
        }
        if (who.kind() == ApplicantKind.CITIZEN) {
            form(flaws, "idNumber", who.idNumber(), PERSON);
        } else if (isOther(who.idNumber(), ORGANISATION)) {
            flaws.add(new Flaw("idNumber", "body-form"));
        }
        if (isBlank(who.idNumber()) && who.representative() == null) {
            flaws.add(new Flaw("idNumber", "missing"));
        }
        birthDate(flaws, who.birthDate());
        representative(flaws, who.representative());
        return List.copyOf(flaws);
    }

    private void birthDate(List<Flaw> flaws, @Nullable LocalDate born) {
        var today = LocalDate.ofInstant(clock.instant(), Formats.VIETNAM);
        if (born != null && (born.isAfter(today) || born.isBefore(EARLIEST))) {
            flaws.add(new Flaw("birthDate", "form"));
        }
    }

    private static void representative(
            List<Flaw> flaws, Applicant.@Nullable Representative representative) {
        if (representative == null) {
            return;
        }
        line(flaws, "representativeName", representative.name(), true);
        form(flaws, "representativeId", representative.idNumber(), PERSON);
        line(flaws, "ground", representative.ground(), true);
    }

    /// A helper is declared with name, relation and consent.
    public List<Flaw> check(Applicant.Assistance helper) {
        var flaws = new ArrayList<Flaw>();
        line(flaws, "helperName", helper.name(), true);
        line(flaws, "relation", helper.relation(), true);
        if (helper.consent().isBlank()) {
            flaws.add(new Flaw("consent", "missing"));
        }
        return List.copyOf(flaws);
    }

    /// Whether a person could read the text: no character had to be replaced, no letter carries a
    /// heap of marks.
    public static boolean isLegible(String text) {
        return text.indexOf(UNREADABLE) < 0 && !HEAP_OF_MARKS.matcher(text).find();
    }

    private static void line(
            List<Flaw> flaws, String field, @Nullable String value, boolean required) {
        if (value == null || value.isBlank()) {
            if (required) {
                flaws.add(new Flaw(field, "missing"));
            }
            return;
        }
        if (value.codePointCount(0, value.length()) > LONGEST) {
            flaws.add(new Flaw(field, "too-long"));
        } else if (!isLegible(value)) {
            flaws.add(new Flaw(field, "unreadable"));
        }
    }

    private static void form(
            List<Flaw> flaws, String field, @Nullable String value, Pattern pattern) {
        if (isOther(value, pattern)) {
            flaws.add(new Flaw(field, "form"));
        }
    }

    /// Whether something is given, of another form.
    private static boolean isOther(@Nullable String value, Pattern pattern) {
        return value != null && !value.isBlank() && !pattern.matcher(value).matches();
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
