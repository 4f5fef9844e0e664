package almanac.registers.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Importable;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Registers;
import almanac.registers.kit.Writing;
import almanac.registers.people.PersonLine.Here;
import almanac.registers.people.PersonLine.Spoken;
import almanac.registers.people.Preferences.Preference;
import almanac.web.Code;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Brings spreadsheets into the register of people. Nobody is deleted by one, and nobody
 * gets a password.
 */
@Component
class PeopleTable implements Importable<PersonLine> {

	private final RegisterType<PersonLine> type = RegisterType.of(PersonLine.class);

	private final People people;

	private final Preferences preferences;

	private final Registers registers;

	private final Texts texts;

	PeopleTable(People people, Preferences preferences, Registers registers, Texts texts) {
		this.people = people;
		this.preferences = preferences;
		this.registers = registers;
		this.texts = texts;
	}

	@Override
	public RegisterType<PersonLine> type() {
		return this.type;
	}

	@Override
	public Map<String, Entry<PersonLine>> find(Collection<String> ids) {
		return ids.isEmpty() ? Map.of()
				: entries().stream()
					.filter((it) -> ids.contains(it.id()))
					.collect(Collectors.toMap(Entry::id, (it) -> it));
	}

	/** Everybody: people are told by their login names, a name may have changed. */
	@Override
	public List<Entry<PersonLine>> titled(Collection<String> titles) {
		return titles.isEmpty() ? List.of() : entries();
	}

	private List<Entry<PersonLine>> entries() {
		var preferences = this.preferences.all();
		return this.people.everybody()
			.stream()
			.map((it) -> new Entry<>(it.value().id(), it.version(), false,
					line(it.value(), preferences.getOrDefault(it.value().id(), Preference.NONE)), it.from(), it.to(),
					it.author(), it.reason()))
			.toList();
	}

	private static PersonLine line(Person person, Preference preference) {
		return new PersonLine(person.id(), person.name(), person.mail(), person.supervisor(),
				person.active() ? Here.YES : Here.NO,
				Optional.ofNullable(preference.language())
					.map(Locale::getLanguage)
					.map((it) -> Code.of(Spoken.class, it))
					.orElse(null),
				Optional.ofNullable(preference.zone()).map(ZoneId::getId).orElse(null));
	}

	@Override
	public List<Fault> violations(PersonLine value) {
		var faults = new ArrayList<>(this.registers.violations(value));
		if (value.zone() != null && !isZone(value.zone())) {
			faults.add(new Fault("zone", "zone", this.texts.of("people.wrong.zone")));
		}
		if (value.supervisor() != null && value.supervisor().equals(value.login())) {
			faults.add(new Fault("supervisor", "self", this.texts.of("people.wrong.supervisor")));
		}
		return faults;
	}

	private static boolean isZone(String zone) {
		try {
			return ZoneId.of(zone).getId().equals(zone);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	@Override
	public void write(List<Writing<PersonLine>> all, String author, String reason) {
		var changed = new LinkedHashMap<Person, Integer>();
		all.forEach((it) -> changed.put(it.value().person(), it.version()));
		this.people.bringIn(changed, author, reason);
		all.stream().map(Writing::value).forEach(this::keepPreference);
	}

	private void keepPreference(PersonLine it) {
		var known = this.preferences.of(it.login());
		var language = (it.language() != null) ? it.language().code() : "";
		var zone = (it.zone() != null) ? it.zone() : "";
		if (!language.equals((known.language() != null) ? known.language().getLanguage() : "")
				|| !zone.equals((known.zone() != null) ? known.zone().getId() : "")) {
			this.preferences.keep(it.login(), language, zone);
		}
	}

	@Override
	public boolean namesWhatFollows() {
		return true;
	}

}
