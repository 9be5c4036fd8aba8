package vn.motcua.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.casework.Draft;

/// What every page of an application being prepared has around its question.
///
/// @param key the stop
/// @param fromCheck whether the person came from the check to change something
record StepHead(Sheet sheet, String key, boolean fromCheck, Condition condition) {

    /// Whether what is typed here can be saved.
    enum Condition {
        OPEN,
        /// It was changed elsewhere since this page was opened.
        CHANGED,
        /// It has been filed.
        FILED
    }

    static StepHead of(Sheet sheet, String key, boolean fromCheck) {
        return new StepHead(
                sheet, key, fromCheck, sheet.filedAs() == null ? Condition.OPEN : Condition.FILED);
    }

    /// The same for a page that was sent from an older state.
    StepHead sentFrom(@Nullable String version) {
        var current = Integer.toString(sheet.draft().version());
        return condition == Condition.OPEN && version != null && !version.equals(current)
                ? changed()
                : this;
    }

    StepHead changed() {
        return new StepHead(sheet, key, fromCheck, Condition.CHANGED);
    }

    boolean open() {
        return condition == Condition.OPEN;
    }

    HttpStatus status(boolean faulty) {
        return condition != Condition.OPEN && faulty
                ? HttpStatus.CONFLICT
                : faulty ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    Draft draft() {
        return sheet.draft();
    }

    String version() {
        return Integer.toString(sheet.draft().version());
    }

    String action() {
        return sheet.address(key);
    }

    String next() {
        return sheet.after(key, fromCheck);
    }

    String back() {
        if (fromCheck) {
            return sheet.address(Journey.CHECK);
        }
        var before = sheet.journey().before(key);
        return before == null ? sheet.address() : sheet.address(before);
    }

    List<String> phases() {
        return sheet.journey().phases().stream().map(Journey.Phase::title).toList();
    }

    int phase() {
        var phases = sheet.journey().phases();
        return key.equals(Journey.CHECK)
                ? phases.size()
                : phases.indexOf(sheet.journey().at(key).phase()) + 1;
    }

    /// Which of the questions of this part it is, or null when it is the only one.
    @Nullable Place place() {
        var own = sheet.journey().of(sheet.journey().at(key).phase());
        return own.size() < 2
                ? null
                : new Place(own.indexOf(sheet.journey().at(key)) + 1, own.size());
    }

    /// Third of five.
    record Place(int number, int total) {}
}
