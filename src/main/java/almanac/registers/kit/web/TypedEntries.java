package almanac.registers.kit.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Typed;
import almanac.web.Moments;
import almanac.web.Problems.Fault;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads entries as the form sends them, and what the form does not let anybody type.
 */
@Component
class TypedEntries {

	private final EntryViews views;

	private final Moments moments;

	TypedEntries(EntryViews views, Moments moments) {
		this.views = views;
		this.moments = moments;
	}

	/**
	 * Values a form shows but does not ask.
	 *
	 * @param texts by field
	 * @param how they change, empty if all is asked
	 */
	record Shown(Map<String, String> texts, String how) {

		static final Shown NOTHING = new Shown(Map.of(), "");

		/** Whether one of the questions is not asked. */
		public boolean among(List<Questions.Question> questions) {
			return questions.stream().anyMatch((it) -> this.texts.containsKey(it.field().key()));
		}

	}

	/**
	 * @param id {@literal null} for a new entry
	 */
	<T> Shown shown(Register<T> register, String id) {
		return (id == null) ? Shown.NOTHING : register.find(id).map((entry) -> {
			var type = register.type();
			var bound = register.bound(entry.value());
			var values = type.values(entry.value());
			return new Shown(type.fields()
				.stream()
				.filter((it) -> bound.fields().contains(it.key()))
				.collect(Collectors.toMap((it) -> it.key(), (it) -> this.views.text(type, it, values.get(it.key())))),
					bound.how());
		}).orElse(Shown.NOTHING);
	}

	/** What is chosen from a list comes beside what is typed. */
	static Map<String, String> joined(MultiValueMap<String, String> typed) {
		return typed.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (it) -> String.join(" ", it.getValue()).strip()));
	}

	/** The version that was read, 0 if nobody says so. */
	static int version(Map<String, String> typed) {
		var version = typed.getOrDefault("version", "");
		return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
	}

	/**
	 * What was not asked stays as it is.
	 * @param id {@literal null} for a new entry
	 */
	<T> T read(Register<T> register, String id, Map<String, String> typed, List<Fault> faults) {
		var kept = (id == null) ? Map.<String, Object>of()
				: register.find(id).map((it) -> kept(register, it.value(), typed.keySet())).orElse(Map.of());
		var values = new HashMap<String, Object>(kept);
		for (var field : register.type().fields()) {
			try {
				if (!kept.containsKey(field.key())) {
					values.put(field.key(),
							Typed.read(field, typed.getOrDefault(field.key(), ""), this.moments.zone()));
				}
			}
			catch (IllegalArgumentException ex) {
				faults.add(new Fault(field.key(), "type", ex.getMessage()));
			}
		}
		return register.type().of(values);
	}

	private static <T> Map<String, Object> kept(Register<T> register, T current, Set<String> typed) {
		RegisterType<T> type = register.type();
		var kept = type.values(current);
		kept.keySet().retainAll(register.bound(current).fields());
		kept.keySet().removeAll(typed);
		return kept;
	}

}
