package vn.motcua.casework.web;

import org.springframework.http.HttpStatus;
import vn.motcua.forms.SectionView;
import vn.motcua.web.Page;

/// One step of the electronic form.
record StepPage(StepHead head, SectionView view, boolean faulty) implements Page {

    @Override
    public String title() {
        return view.title().text();
    }

    @Override
    public HttpStatus status() {
        return head.status(faulty || head.condition() == StepHead.Condition.CHANGED);
    }
}
