package vn.motcua.directive;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.motcua.ModuleTest;

/// A module test with a figure of its own that moves from month to month.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest
@Import({TestFigure.class, ProgrammePeople.class})
public @interface ProgrammeTest {}
