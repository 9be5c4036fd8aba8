package vn.motcua.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.feedback.Complaint.About;
import vn.motcua.feedback.Complaint.Subject;
import vn.motcua.feedback.ComplaintCommand;
import vn.motcua.feedback.FeedbackSeeding;
import vn.motcua.feedback.FeedbackSeeding.Decided;
import vn.motcua.feedback.FeedbackSeeding.SeededComplaint;
import vn.motcua.feedback.FeedbackSeeding.SeededRating;
import vn.motcua.feedback.FeedbackSeeding.SeededStep;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// What people said of the demonstration's cases: about a third rate, those who waited too long
/// less kindly; a few complain, and most of them have been answered.
@Component
@Order(36)
class FeedbackChapter implements Chapter {

    private static final int PORTION = 20_000;
    private static final double RATED = 0.32;
    private static final double WITH_WORDS = 0.2;
    private static final double COMPLAINED = 0.008;
    private static final double COMPLAINED_LATE = 0.06;

    private static final Map<Integer, List<String>> WORDS =
            Map.of(
                    1,
                            List.of(
                                    "Phải đi lại nhiều lần mới xong.",
                                    "Chờ quá lâu, không ai báo trước."),
                    2, List.of("Trả kết quả chậm so với giấy hẹn.", "Hướng dẫn chưa rõ ràng."),
                    3,
                            List.of(
                                    "Được việc nhưng còn phải chờ.",
                                    "Trang nộp trực tuyến hơi khó dùng."),
                    4, List.of("Cán bộ nhiệt tình.", "Nhanh hơn trước nhiều."),
                    5, List.of("Rất hài lòng, cảm ơn.", "Nhanh gọn, không phải đi lại."));

    private static final List<Said> SAID =
            List.of(
                    new Said(
                            Subject.CONDUCT,
                            "Quá hẹn mấy ngày mà không thấy thông báo hay xin lỗi.",
                            "Đơn vị xin lỗi vì trả kết quả chậm; đã nhắc nhở bộ phận giải quyết và"
                                    + " báo lại ngày trả.",
                            true),
                    new Said(
                            Subject.CONDUCT,
                            "Cán bộ yêu cầu nộp thêm bản photo giấy tờ đã có trong hồ sơ.",
                            "Yêu cầu đó không đúng thành phần hồ sơ; đơn vị đã chấn chỉnh và không"
                                    + " thu bản sao nữa.",
                            true),
                    new Said(
                            Subject.CONDUCT,
                            "Đến trong giờ làm việc nhưng quầy không có người.",
                            "Theo lịch trực, quầy có người trong thời gian nêu; đã bố trí thêm"
                                    + " người vào giờ cao điểm.",
                            false),
                    new Said(
                            Subject.RULES,
                            "Mẫu đơn có nhiều mục trùng nhau, khó điền.",
                            "Đã ghi nhận và đề nghị cơ quan ban hành xem xét đơn giản hóa mẫu đơn.",
                            true),
                    new Said(
                            Subject.RULES,
                            "Thủ tục cần giấy xác nhận mà cơ quan khác đã cấp.",
                            "Giấy này hiện vẫn thuộc thành phần hồ sơ theo quy định; kiến nghị đã"
                                    + " được chuyển cấp trên.",
                            false));

    private final FeedbackSeeding seeding;
    private final Organisation organisation;

    FeedbackChapter(FeedbackSeeding seeding, Organisation organisation) {
        this.seeding = seeding;
        this.organisation = organisation;
    }

    private record Said(Subject subject, String words, String answer, boolean upheld) {}

    @Override
    public boolean isOfCases() {
        return true;
    }

    /// Portion by portion, since a province decides more cases a year than there is memory for.
    @Override
    public void write(Setting setting) {
        var portion = seeding.decided("", PORTION);
        while (!portion.isEmpty()) {
            write(portion, setting);
            portion = seeding.decided(portion.getLast().code(), PORTION);
        }
    }

    private void write(List<Decided> portion, Setting setting) {
        var random = setting.random();
        var ratings = new ArrayList<SeededRating>();
        var complaints = new ArrayList<SeededComplaint>();
        for (var decided : portion) {
            rating(decided, setting).ifPresent(ratings::add);
            if (random.nextDouble() < (decided.late() ? COMPLAINED_LATE : COMPLAINED)) {
                complaint(decided, setting).ifPresent(complaints::add);
            }
        }
        seeding.rate(ratings);
        seeding.complain(complaints, random);
    }

    private Optional<SeededRating> rating(Decided decided, Setting setting) {
        var random = setting.random();
        var at = decided.at().plus(Duration.ofMinutes(5 + random.nextInt(3 * 24 * 60)));
        if (random.nextDouble() >= RATED || at.isAfter(setting.now())) {
            return Optional.empty();
        }
        var score = score(decided, random.nextDouble());
        return Optional.of(new SeededRating(decided, score, words(score, random), at));
    }

    private static int score(Decided decided, double drawn) {
        var worse = decided.late() || decided.decision().code().equals("refusal");
        if (worse) {
            return drawn < 0.25 ? 1 : drawn < 0.5 ? 2 : drawn < 0.7 ? 3 : drawn < 0.88 ? 4 : 5;
        }
        return drawn < 0.01 ? 1 : drawn < 0.03 ? 2 : drawn < 0.1 ? 3 : drawn < 0.4 ? 4 : 5;
    }

    private static @Nullable String words(int score, RandomGenerator random) {
        return random.nextDouble() < WITH_WORDS ? one(WORDS.get(score), random) : null;
    }

    private Optional<SeededComplaint> complaint(Decided decided, Setting setting) {
        var random = setting.random();
        var said = one(SAID, random);
        var at = decided.at().plus(Duration.ofHours(2 + random.nextInt(90)));
        var about = new About(decided.unit(), random.nextInt(5) == 0 ? null : decided.id());
        return at.isAfter(setting.now())
                ? Optional.empty()
                : Optional.of(
                        new SeededComplaint(
                                said.subject(),
                                about,
                                said.words(),
                                at,
                                steps(said, decided.unit(), at, setting)));
    }

    /// What a head does about it until now: mostly in time.
    private List<SeededStep> steps(Said said, AgencyId unit, Instant filed, Setting setting) {
        var random = setting.random();
        var heads = setting.staff().getOrDefault(unit, Map.of()).getOrDefault(Role.HEAD, List.of());
        var steps = new ArrayList<SeededStep>();
        if (heads.isEmpty()) {
            return steps;
        }
        var head = heads.getFirst();
        var calendar = organisation.calendar(unit);
        var at = later(filed, 1 + random.nextInt(2), calendar, random);
        if (random.nextInt(12) == 0) {
            add(
                    steps,
                    at,
                    head,
                    new ComplaintCommand.Refuse("Không thuộc thẩm quyền của đơn vị."),
                    setting);
            return steps;
        }
        add(steps, at, head, new ComplaintCommand.Accept(), setting);
        at = later(at, 3 + random.nextInt(13), calendar, random);
        add(steps, at, head, new ComplaintCommand.Answer(said.answer(), said.upheld()), setting);
        at = later(at, 1 + random.nextInt(2), calendar, random);
        add(
                steps,
                at,
                head,
                random.nextInt(5) == 0
                        ? new ComplaintCommand.Withhold("Nội dung chỉ liên quan một người.")
                        : new ComplaintCommand.Publish(said.words(), said.answer()),
                setting);
        return steps;
    }

    private static Instant later(
            Instant from, int days, WorkingCalendar calendar, RandomGenerator random) {
        var day = calendar.workingDayAfter(WorkingCalendar.local(from).toLocalDate(), days);
        return WorkingCalendar.instant(
                calendar.plusWorkingMinutes(calendar.opening(day), 10 + random.nextInt(400)));
    }

    /// Nothing of the future, and nothing after what was left out.
    private static void add(
            List<SeededStep> steps,
            Instant at,
            Actor by,
            ComplaintCommand command,
            Setting setting) {
        if (!at.isAfter(setting.now())) {
            steps.add(new SeededStep(at, by, command));
        }
    }

    private static <T> T one(@Nullable List<T> all, RandomGenerator random) {
        var list = java.util.Objects.requireNonNull(all);
        return list.get(random.nextInt(list.size()));
    }
}
