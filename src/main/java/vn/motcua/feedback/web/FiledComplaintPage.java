package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

import vn.motcua.web.Page;

/// A complaint came in; says the code by which it is followed.
///
/// @param back where to go on
record FiledComplaintPage(String code, String back) implements Page {

    @Override
    public String title() {
        return t("feedback.filed.title");
    }

    @Override
    public String toString() {
        return "FiledComplaintPage";
    }
}
