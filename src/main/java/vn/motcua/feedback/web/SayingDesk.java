package vn.motcua.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.feedback.Complaint.About;
import vn.motcua.feedback.Complaints;
import vn.motcua.feedback.Complaints.NewComplaint;
import vn.motcua.feedback.OwnCase;
import vn.motcua.feedback.Rating;
import vn.motcua.feedback.RatingRefused;
import vn.motcua.feedback.Ratings;
import vn.motcua.feedback.Via;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.web.Idempotency;
import vn.motcua.web.Idempotency.Answer;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Rating and complaining about a case, the same for the applicant signed in and for whoever holds
/// the receipt.
@Component
class SayingDesk {

    private static final int LONGEST_WORDS = 2_000;

    private final Ratings ratings;
    private final Complaints complaints;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Idempotency idempotency;

    SayingDesk(
            Ratings ratings,
            Complaints complaints,
            Catalogue catalogue,
            Organisation organisation,
            Idempotency idempotency) {
        this.ratings = ratings;
        this.complaints = complaints;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.idempotency = idempotency;
    }

    RatingPage rating(OwnCase own, String address) {
        var standing = ratings.standing(own);
        var given = standing.given();
        var score = given == null ? "" : Integer.toString(given.score());
        return rating(own, address, score, standing.words(), List.of(), false);
    }

    private RatingPage rating(
            OwnCase own,
            String address,
            String score,
            @Nullable String words,
            List<Mistake> mistakes,
            boolean moved) {
        return new RatingPage(
                own,
                catalogue.version(own.procedureVersion()).name(),
                organisation.get(own.unit()).name(),
                ratings.standing(own),
                address,
                score,
                words,
                mistakes,
                moved);
    }

    Reply rate(OwnCase own, String address, RatingForm form) {
        var mistakes = new ArrayList<Mistake>();
        if (form.score() < Rating.LOWEST || form.score() > Rating.HIGHEST) {
            mistakes.add(new Mistake("score", "score"));
        }
        if (Typed.length(form.words()) > LONGEST_WORDS) {
            mistakes.add(new Mistake("words", "long", LONGEST_WORDS));
        }
        if (!mistakes.isEmpty()) {
            return rating(own, address, form.typedScore(), form.words(), mistakes, false);
        }
        try {
            ratings.rate(own, form.said());
        } catch (RatingRefused moved) {
            return rating(own, address, form.typedScore(), form.words(), List.of(), true);
        }
        Notices.leave("feedback.rating.done");
        return new Redirect(address);
    }

    ComplaintFormPage complaint(OwnCase own, String address) {
        return complaint(
                own, address, UUID.randomUUID().toString(), ComplaintForm.EMPTY, List.of());
    }

    private ComplaintFormPage complaint(
            OwnCase own, String address, String key, ComplaintForm form, List<Mistake> mistakes) {
        return new ComplaintFormPage(
                new ComplaintFormPage.About(
                        own.code(),
                        catalogue.version(own.procedureVersion()).name(),
                        organisation.get(own.unit()).name()),
                address + "/complaint",
                address,
                key,
                form,
                List.of(),
                complaints.clocks(),
                own.via() == Via.ACCOUNT,
                true,
                mistakes);
    }

    Reply complain(OwnCase own, String address, Sent sent, HttpServletRequest request) {
        var mistakes = sent.form().mistakes();
        if (!mistakes.isEmpty()) {
            return complaint(own, address, sent.key(), sent.form(), mistakes);
        }
        var filing =
                new NewComplaint(
                        sent.form().chosen().orElseThrow(),
                        new About(own.unit(), own.id()),
                        own.via(),
                        sent.form().words());
        return filed(own.speaker(), filing, sent, request, address);
    }

    /// A form with the key that makes sending it twice harmless.
    record Sent(ComplaintForm form, String key) {

        @Override
        public String toString() {
            return "Sent";
        }
    }

    /// Files it once. With an account its page is the receipt, without one the code is.
    Reply filed(
            Actor actor, NewComplaint filing, Sent sent, HttpServletRequest request, String back) {
        var from = request.getRemoteAddr();
        var who = filing.via() == Via.ACCOUNT ? actor.account().value().toString() : from;
        var content = sent.form().content().getBytes(StandardCharsets.UTF_8);
        var once = Idempotency.Request.of(who + " /complaint", sent.key(), content);
        var answer =
                idempotency.once(
                        once,
                        () ->
                                new Answer(
                                        HttpStatus.SEE_OTHER.value(),
                                        complaints
                                                .file(actor, filing, from)
                                                .code()
                                                .getBytes(StandardCharsets.UTF_8)));
        var code = new String(answer.body(), StandardCharsets.UTF_8);
        if (filing.via() != Via.ACCOUNT) {
            return new FiledComplaintPage(code, back);
        }
        Notices.leave("feedback.filed.notice");
        return Redirect.to("/my/complaints/%s", code);
    }
}
