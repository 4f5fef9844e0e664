package almanac.registers.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a record type that its values are the entries of a register. Each component is
 * a column of the same name in snake case; what Bean Validation says about it holds on
 * every way in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Registered {

	/** As in addresses: {@code assets}. */
	String name();

	/** Where people look for it. */
	Area area();

	/** Identity in {@code asset}, versions in {@code asset_version}. */
	String table();

	/**
	 * Of the numbers of new entries: {@code AST} gives {@code AST-0001}; empty if they
	 * have none.
	 */
	String prefix();

	/** The component that names an entry to people. */
	String title();

	/**
	 * The components that together tell an entry from others where nobody gave it a
	 * number; empty for the title.
	 */
	String[] key() default {};

	/** The components a list shows beside number and title. */
	String[] columns();

	/**
	 * Ids of the roles that may read entries; empty for everybody with a part in the
	 * ISMS.
	 */
	String[] readers() default {};

	/** Ids of the roles that may change entries by hand; empty if only cycles do. */
	String[] editors() default { "ISM" };

	/** Clauses and controls it serves. */
	String clauses();

}
