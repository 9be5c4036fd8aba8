package vn.motcua.indicators;

import org.springframework.boot.SpringApplication;
import vn.motcua.Motcua;
import vn.motcua.indicators.Recomputation.Reason;

/// A program of its own for the tests to kill: counts everything anew, case by case, and tells how
/// many have been counted.
final class RecountingProgram {

    private RecountingProgram() {}

    public static void main(String... args) {
        var program = SpringApplication.run(Motcua.class, args);
        program.getBean(Recomputation.class)
                .run(Reason.OPERATOR, cases -> System.out.println("counted " + cases), 1);
        System.out.println("finished");
    }
}
