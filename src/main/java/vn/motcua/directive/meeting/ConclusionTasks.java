package vn.motcua.directive.meeting;

import org.springframework.stereotype.Component;
import vn.motcua.directive.course.By;

/// Makes tasks of conclusions.
@Component
class ConclusionTasks {

    record Place(String programme, String group) {}

    long make(Meeting meeting, Conclusion conclusion, Place place, By by) {
        return meeting.number() * 100L + conclusion.position();
    }
}
