package vn.motcua.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Installation;
import vn.motcua.shared.Role;

/// One person for each role, until the reference province brings its own.
@Component
class DemoFaces implements ApplicationRunner {

    private final DemoAccounts demonstration;
    private final Installation installation;

    DemoFaces(DemoAccounts demonstration, Installation installation) {
        this.demonstration = demonstration;
        this.installation = installation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!installation.mode().demonstration()) {
            return;
        }
        demonstration.createClient();
        if (demonstration.shown().isEmpty()) {
            var people = new ArrayList<DemoAccounts.NewPerson>();
            for (var role : Role.values()) {
                people.add(DemoAccounts.NewPerson.staff("Cán bộ " + role.code(), role, true));
            }
            people.add(DemoAccounts.NewPerson.citizen("Nguyễn Thị Lan", true));
            people.add(DemoAccounts.NewPerson.citizen("Trần Văn Bình", true));
            demonstration.create(List.copyOf(people));
        }
    }
}
