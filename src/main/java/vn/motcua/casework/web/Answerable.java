package vn.motcua.casework.web;

import org.springframework.http.HttpStatus;
import vn.motcua.casework.Case;

/// A case of the applicant's for which they are about to do something, in words typed so far.
///
/// @param typed what they wrote
/// @param moved whether the case has moved on, so that it can no longer be done
record Answerable(Case file, String typed, boolean moved) {

    String code() {
        return file.code().value();
    }

    String address() {
        return "/my/cases/" + code();
    }

    String version() {
        return Integer.toString(file.version());
    }

    String state() {
        return CaseWords.state(file);
    }

    /// @param faulty whether something typed is wrong
    HttpStatus status(boolean faulty) {
        if (faulty) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return moved && !typed.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.OK;
    }

    @Override
    public String toString() {
        return "Answerable[" + code() + "]";
    }
}
