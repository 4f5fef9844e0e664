package almanac.registers.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import almanac.registers.kit.Field;
import almanac.registers.kit.Field.Kind;
import almanac.registers.kit.RegisterType;
import almanac.registers.people.Staff;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

/**
 * Tells what keeps a file from being read as somebody wants, whoever asks and on which
 * way.
 */
final class PlanCheck {

	/** Corrections by hand; what needs more is mended in the file. */
	private static final int MOST = 1000;

	private static final int LONGEST = 10_000;

	private static final Pattern PLACE = Pattern.compile("[1-9]\\d{0,8}(?::(?<column>.*))?", Pattern.DOTALL);

	private final RegisterType<?> type;

	private final Collection<String> columns;

	private final Staff staff;

	private final Texts texts;

	private final List<Fault> faults = new ArrayList<>();

	PlanCheck(RegisterType<?> type, Collection<String> columns, Staff staff, Texts texts) {
		this.type = type;
		this.columns = columns;
		this.staff = staff;
		this.texts = texts;
	}

	/**
	 * @param known how it is read now; what was true then and is no more keeps nobody
	 * from correcting something else
	 * @return empty if the file can be read so
	 */
	List<Fault> faults(Plan plan, Plan known) {
		columns(plan.columns());
		plan.constants()
			.forEach((field, text) -> check("constants." + field,
					this.type.field(field).isPresent() && text != null && text.length() <= LONGEST, "constant", field));
		plan.words()
			.forEach((field, words) -> check("words." + field, isChoice(field) && words != null, "choice", field));
		plan.words()
			.forEach((field, words) -> this.type.field(field)
				.filter((it) -> words != null)
				.ifPresent((it) -> words(it, words, known.words().getOrDefault(field, Map.of()))));
		plan.people()
			.forEach((said, login) -> check("people." + said,
					login != null && (login.isEmpty() || works(login) || login.equals(known.people().get(said))),
					"person", login));
		check("cells", plan.cells().size() <= MOST, "tooManyCells", MOST);
		plan.cells()
			.forEach((place, text) -> check("cells." + place,
					isPlace(place) && text != null && text.length() <= LONGEST, "cell", place, LONGEST));
		plan.skipped().forEach((line) -> check("skipped", line != null && line > 0, "line", line));
		return this.faults;
	}

	/**
	 * Each column is in the file, and no two fill one field: one of both would be lost.
	 */
	private void columns(Map<String, List<String>> chosen) {
		var filled = new HashMap<String, String>();
		chosen.forEach((column, targets) -> {
			var place = "columns." + column;
			check(place, this.columns.contains(column) && targets != null, "column", column);
			for (var target : (targets != null) ? targets : List.<String>of()) {
				check(place, Plan.NUMBER.equals(target) && this.type.isNumbered() || Plan.LEAVE_OUT.equals(target)
						|| this.type.field(target).isPresent(), "field", target);
				var other = Plan.LEAVE_OUT.equals(target) ? null : filled.putIfAbsent(target, column);
				check(place, other == null, "twice", other, column);
			}
		});
	}

	private void words(Field field, Map<String, String> words, Map<String, String> known) {
		words.forEach((said, code) -> check("words." + field.key() + "." + said,
				code != null && (code.isEmpty() || field.codes().contains(code) || code.equals(known.get(said))),
				"code", code, field.codes()));
	}

	private boolean isChoice(String field) {
		return this.type.field(field).filter((it) -> it.kind() == Kind.CHOICE).isPresent();
	}

	private boolean works(String login) {
		return this.staff.people().stream().anyMatch((it) -> it.id().equals(login));
	}

	private boolean isPlace(String place) {
		var matcher = PLACE.matcher(place);
		return matcher.matches() && (matcher.group("column") == null || this.columns.contains(matcher.group("column")));
	}

	private void check(String place, boolean holds, String rule, Object... values) {
		if (!holds) {
			this.faults.add(new Fault(place, rule,
					this.texts.of("imports.plan." + rule, Arrays.stream(values).map(String::valueOf).toArray())));
		}
	}

}
