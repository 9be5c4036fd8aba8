package vn.motcua.indicators;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.motcua.ModuleTest;

/// A module test in which nothing is counted by itself: the follower moves when the test says so.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest
@Import(Cases.class)
public @interface IndicatorsTest {}
