package almanac.registers.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an entry which of its values a cycle decides: given with the first version,
 * they change by no page, API or import after that. The sentence people read then stands
 * in the texts, as the name of the register and {@code .onlyBy}; what the cycle is called
 * where the catalogue does not know it, behind that with {@code .cycle}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyBy {

	/** Id of its model. */
	String cycle();

	/** The components it decides. */
	String[] fields();

	/**
	 * Codes of the component {@code state} in which that holds; empty for all of them.
	 */
	String[] states() default {};

}
