package almanac.engine;

import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What runs are called on pages and in letters.
 */
@Component
public class RunTitles {

	/** As the registers number their entries. */
	private static final String NUMBER = "[A-Z]+-\\d.*";

	private final ObjectProvider<RunNames> names;

	RunTitles(ObjectProvider<RunNames> names) {
		this.names = names;
	}

	/**
	 * In the words of people, in the language of whoever reads; empty if the run has
	 * nothing but its number.
	 */
	public Optional<String> name(String businessKey) {
		return this.names.stream().flatMap((it) -> it.of(businessKey).stream()).findFirst();
	}

	/**
	 * In the words of people, else what its key says behind its cycle; empty without a
	 * key.
	 */
	public String of(String businessKey) {
		return (businessKey != null) ? name(businessKey).orElseGet(() -> rest(businessKey)) : "";
	}

	/** With the number of what it is about, by which people find it again. */
	public String withNumber(String businessKey) {
		var number = number(businessKey);
		return (businessKey == null) ? ""
				: name(businessKey).map((it) -> number.matches(NUMBER) ? "%s (%s)".formatted(it, number) : it)
					.orElseGet(() -> rest(businessKey));
	}

	/** The run of a task, with its cycle. */
	public String titled(UserTask task) {
		return (task.businessKey() != null && name(task.businessKey()).isPresent()) ? withNumber(task.businessKey())
				: task.cycleName() + (task.entry().isEmpty() ? "" : " · " + task.entry());
	}

	/**
	 * Number of what the run is about, which tells who knows the case which it is, and
	 * nobody else anything; empty without a key.
	 */
	public static String number(String businessKey) {
		var parts = (businessKey != null) ? rest(businessKey).split(":") : new String[] { "" };
		return Stream.of(parts).filter((it) -> it.matches(NUMBER)).findFirst().orElse(parts[0]);
	}

	/** What the key says behind its cycle. */
	public static String rest(String businessKey) {
		return businessKey.substring(businessKey.indexOf(':') + 1);
	}

}
