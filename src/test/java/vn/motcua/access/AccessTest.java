package vn.motcua.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.motcua.ModuleTest;

/// The context that all tests of this module share.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({EchoApi.class, BrokenPage.class, People.class})
@ModuleTest
@interface AccessTest {}
