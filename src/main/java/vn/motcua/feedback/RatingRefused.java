package vn.motcua.feedback;

import vn.motcua.shared.Refusal;

/// A rating that cannot be given or changed now.
public final class RatingRefused extends Refusal {

    private RatingRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static RatingRefused undecided() {
        return new RatingRefused("rating-undecided", "The case has no decision to rate");
    }

    static RatingRefused closed() {
        return new RatingRefused("rating-closed", "The days for changing the rating are over");
    }

    static RatingRefused stale() {
        return new RatingRefused("rating-stale", "The rating was changed in the meantime");
    }
}
