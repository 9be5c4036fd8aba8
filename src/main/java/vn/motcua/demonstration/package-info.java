/// The reference province (tỉnh mẫu) of the demonstration: Nghệ An's units in January 2024 with
/// invented people, accounts and cases, written on the first start and never in production.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "organisation",
            "access",
            "catalogue",
            "forms",
            "documents",
            "casework",
            "feedback",
            "indicators",
            "indicators :: publication",
            "directive",
            "directive :: *",
            "operations"
        })
package vn.motcua.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
