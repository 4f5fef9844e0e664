package almanac.engine;

import org.springframework.stereotype.Component;

/**
 * In whose name a cycle moves on right now.
 */
@Component
public class CurrentPerson {

	/** Stands for the program itself, e.g. when a date was reached. */
	public static final String ALMANAC = "almanac";

	private final Permission permission;

	CurrentPerson(Permission permission) {
		this.permission = permission;
	}

	/** The login name, or {@link #ALMANAC} when no person is acting. */
	public String id() {
		var person = this.permission.person();
		return (person != null) ? person : ALMANAC;
	}

}
