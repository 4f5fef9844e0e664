package almanac.registers.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is the number of an entry of another register, or the list holds several. A
 * list is kept in the table {@code
 *
<table>
 * _<component>} with the columns {@code entry, version, target}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refers {

	/** Name of the register, e.g. {@code assets}. */
	String value();

}
