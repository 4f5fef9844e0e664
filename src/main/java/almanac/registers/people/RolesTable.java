package almanac.registers.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Importable;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Registers;
import almanac.registers.kit.Writing;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Appoints whom a spreadsheet names to the roles there are. A role the file does not tell
 * of stays as it is.
 */
@Component
class RolesTable implements Importable<RoleLine> {

	private final RegisterType<RoleLine> type = RegisterType.of(RoleLine.class);

	private final People people;

	private final Registers registers;

	private final Texts texts;

	RolesTable(People people, Registers registers, Texts texts) {
		this.people = people;
		this.registers = registers;
		this.texts = texts;
	}

	@Override
	public RegisterType<RoleLine> type() {
		return this.type;
	}

	/** Roles have no numbers: they are told by their titles. */
	@Override
	public Map<String, Entry<RoleLine>> find(Collection<String> ids) {
		return Map.of();
	}

	@Override
	public List<Entry<RoleLine>> titled(Collection<String> titles) {
		return titles.stream()
			.map((it) -> RoleLine.Title.valueOf(it.toUpperCase(Locale.ROOT)))
			.flatMap(this::entry)
			.toList();
	}

	/** None if nobody was ever appointed. */
	private Stream<Entry<RoleLine>> entry(RoleLine.Title role) {
		return this.people.historyOfRole(role.name())
			.stream()
			.limit(1)
			.map((it) -> new Entry<>(role.name(), it.version(), false,
					new RoleLine(role, it.value().holder(), it.value().deputy()), it.from(), it.to(), it.author(),
					it.reason()));
	}

	@Override
	public List<Fault> violations(RoleLine value) {
		var faults = new ArrayList<>(this.registers.violations(value));
		if (value.holder() != null && value.holder().equals(value.deputy())) {
			faults.add(new Fault("deputy", "self", this.texts.of("people.wrong.deputy")));
		}
		return faults;
	}

	@Override
	public void write(List<Writing<RoleLine>> all, String author, String reason) {
		all.forEach((it) -> this.people.appoint(it.value().role().name(), it.version(), it.value().holder(),
				it.value().deputy(), author, reason));
	}

}
