package almanac.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Opens a bean to the expressions of the models. No other bean can be reached from an
 * expression.
 */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelBean {

	/** The name by which models call the bean, e.g. {@code correctiveAction}. */
	@AliasFor(annotation = Component.class)
	String value();

}
