/// The direction of the programme (chỉ đạo, điều hành Đề án 06): its tasks, targets and documents,
/// pilot models, inspections, meetings, commendation, needs, campaigns and reports.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "audit",
            "organisation",
            "access",
            "catalogue",
            "documents",
            "notification",
            "indicators"
        })
package vn.motcua.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
