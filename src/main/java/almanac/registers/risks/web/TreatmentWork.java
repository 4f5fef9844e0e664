package almanac.registers.risks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Registers;
import almanac.registers.kit.web.EntryViews;
import almanac.web.Code;

import org.springframework.stereotype.Component;

/**
 * The actions that treat a risk, from the register of actions.
 */
@Component
class TreatmentWork {

	private static final String ACTIONS = "actions";

	private static final Set<String> UNFINISHED = Set.of("open", "in-progress");

	private static final int MOST = 50;

	private final Registers registers;

	private final RegisterRights rights;

	private final EntryViews views;

	TreatmentWork(Registers registers, RegisterRights rights, EntryViews views) {
		this.registers = registers;
		this.rights = rights;
		this.views = views;
	}

	/**
	 * @param labels of the cells
	 */
	record Work(List<String> labels, List<Action> actions) {
	}

	/**
	 * @param late whether its day has passed and it is not done
	 */
	record Action(EntryViews.Row row, boolean late) {
	}

	/** As far as the person may read it, by number. */
	Work of(String risk, LocalDate today, String person) {
		return this.registers.referringTo("risks")
			.filter((it) -> it.register().type().name().equals(ACTIONS)
					&& this.rights.reads(it.register().type(), person))
			.findFirst()
			.map((it) -> work(it.register(), it.register().referring(it.field(), risk, MOST), today))
			.orElseGet(() -> new Work(List.of(), List.of()));
	}

	private <T> Work work(Register<T> register, List<String> ids, LocalDate today) {
		var type = register.type();
		var found = register.find(ids);
		return new Work(type.columns().stream().map((field) -> this.views.label(type, field)).toList(),
				ids.stream()
					.map(found::get)
					.map((it) -> new Action(this.views.row(type, it), isLate(type, it, today)))
					.toList());
	}

	private static <T> boolean isLate(RegisterType<T> type, Entry<T> entry, LocalDate today) {
		Map<String, Object> values = type.values(entry.value());
		return values.get("due") instanceof LocalDate due && due.isBefore(today)
				&& values.get("state") instanceof Code state && UNFINISHED.contains(state.code());
	}

}
