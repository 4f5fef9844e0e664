package almanac.inspection.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;

import org.springframework.stereotype.Component;

/**
 * What has the form of the numbers of a register is in that register.
 */
@Component
class OrphanReference implements Rule {

	private static final Pattern DIGITS = Pattern.compile("\\d");

	/** Fewer numbers of one form are no way of numbering. */
	private static final int SCHEME = 3;

	/**
	 * Controls are named by their place in a standard, and there are several standards.
	 */
	private static final String CONTROLS = "controls";

	@Override
	public String id() {
		return "orphan-reference";
	}

	@Override
	public List<String> serves() {
		return List.of("7.5.3", "10.2", "CR8");
	}

	@Override
	public String cycle() {
		return "corrective-action";
	}

	/**
	 * Numbers of one form.
	 */
	private static final class Scheme {

		private final String register;

		private int count;

		private String highest = "";

		Scheme(String register) {
			this.register = register;
		}

		void add(String number) {
			this.count++;
			this.highest = (number.compareTo(this.highest) > 0) ? number : this.highest;
		}

	}

	@Override
	public Stream<Finding> findings(Known known) {
		var schemes = new HashMap<String, Scheme>();
		var numbers = new HashSet<String>();
		known.lines()
			.filter((it) -> !it.register().equals(CONTROLS))
			.forEach((it) -> add(it.id(), it.register(), schemes, numbers));
		known.cases()
			.forEach((it) -> Stream.of(it.id(), it.number())
				.distinct()
				.forEach((number) -> add(number, Finding.NONCONFORMITIES, schemes, numbers)));
		schemes.values().removeIf((it) -> it.count < SCHEME);
		return Stream.concat(
				known.lines()
					.flatMap((it) -> orphans(it.register(), it.id(), String.join("\n", it.texts().values()), schemes,
							numbers, known)),
				known.cases()
					.flatMap((it) -> orphans(Finding.NONCONFORMITIES, it.id(), it.text(), schemes, numbers, known)));
	}

	private static void add(String id, String register, Map<String, Scheme> schemes, Set<String> numbers) {
		numbers.add(upper(id));
		schemes.computeIfAbsent(form(id), (form) -> new Scheme(register)).add(id);
	}

	private static Stream<Finding> orphans(String register, String id, String text, Map<String, Scheme> schemes,
			Set<String> numbers, Known known) {
		return Written.numbersAndRanges(text)
			.stream()
			.filter((it) -> schemes.containsKey(form(it)) && !numbers.contains(upper(it)))
			.filter((it) -> known.existing(schemes.get(form(it)).register, List.of(it)).isEmpty())
			.map((it) -> {
				var scheme = schemes.get(form(it));
				return Finding
					.at(register, id, Fact.text(it), Fact.word(named(scheme.register)), Fact.text(scheme.highest))
					.about(upper(it))
					.with(scheme.register);
			});
	}

	private static String named(String register) {
		return register.equals(Finding.NONCONFORMITIES) ? "inspection.nonconformities" : register;
	}

	private static String form(String number) {
		return DIGITS.matcher(upper(number)).replaceAll("0");
	}

	private static String upper(String number) {
		return number.toUpperCase(Locale.ROOT);
	}

}
