package vn.motcua.directive;

import java.time.Instant;
import vn.motcua.shared.AccountId;

/// Where a task stands. A state carries exactly the facts that are true in it.
public sealed interface TaskState {

    Instant since();

    /// Given to its head, who has not yet said that they know (đã giao).
    record Assigned(Instant since) implements TaskState {}

    /// Its head knows of it (đã tiếp nhận).
    record Acknowledged(Instant since) implements TaskState {}

    /// It is worked on (đang thực hiện).
    record InProgress(Instant since) implements TaskState {}

    /// Its head says that it is done and has handed in the product (đã báo cáo).
    ///
    /// @param by who reported; somebody else accepts
    record Reported(Instant since, AccountId by) implements TaskState {}

    /// The product was not accepted (trả lại).
    ///
    /// @param words what is wanted
    record Returned(Instant since, String words) implements TaskState {}

    /// The product was accepted (đã nghiệm thu): it is completed.
    record Accepted(Instant since) implements TaskState {}

    /// Completed and done again regularly from now on (chuyển thường xuyên).
    ///
    /// @param completed when it was accepted
    record CarriedOn(Instant since, Instant completed) implements TaskState {}

    /// Completed and closed (kết thúc).
    ///
    /// @param completed when it was accepted
    record Closed(Instant since, Instant completed) implements TaskState {}

    /// Taken back before it was done (thu hồi): it counts nowhere.
    record Withdrawn(Instant since) implements TaskState {}

    /// As stored and in texts.
    default String code() {
        return switch (this) {
            case Assigned _ -> "assigned";
            case Acknowledged _ -> "acknowledged";
            case InProgress _ -> "in_progress";
            case Reported _ -> "reported";
            case Returned _ -> "returned";
            case Accepted _ -> "accepted";
            case CarriedOn _ -> "carried_on";
            case Closed _ -> "closed";
            case Withdrawn _ -> "withdrawn";
        };
    }

    /// Whether its head still has to do something for it.
    default boolean open() {
        return switch (this) {
            case Assigned _, Acknowledged _, InProgress _, Returned _ -> true;
            case Reported _, Accepted _, CarriedOn _, Closed _, Withdrawn _ -> false;
        };
    }

    /// Whether its product was accepted.
    default boolean done() {
        return switch (this) {
            case Accepted _, CarriedOn _, Closed _ -> true;
            case Assigned _, Acknowledged _, InProgress _, Returned _, Reported _, Withdrawn _ ->
                    false;
        };
    }
}
