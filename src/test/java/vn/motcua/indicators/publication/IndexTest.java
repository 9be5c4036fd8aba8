package vn.motcua.indicators.publication;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.motcua.ModuleTest;

/// A module test in which the scores are invented.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest
@Import(InventedScores.Instead.class)
public @interface IndexTest {}
