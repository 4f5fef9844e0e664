package almanac.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import almanac.DemoTest;

/**
 * Almanac with the demo company behind a port of its own.
 */
@DemoTest
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AccessTest {

}
