package vn.motcua.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.forms.SectionView;
import vn.motcua.web.Page;

/// One step of the electronic form.
///
/// @param at the question to go on at, or null to begin at the top
record StepPage(StepHead head, SectionView view, boolean faulty, @Nullable String at)
        implements Page {

    @Override
    public String title() {
        return view.title().text();
    }

    @Override
    public HttpStatus status() {
        return head.status(faulty || head.condition() == StepHead.Condition.CHANGED);
    }
}
