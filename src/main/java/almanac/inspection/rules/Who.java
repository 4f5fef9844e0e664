package almanac.inspection.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.inspection.Known;
import almanac.registers.audits.Audit;
import almanac.registers.audits.AuditFinding;
import almanac.registers.organisation.Responsibility;

/**
 * Tells whether two texts or persons mean the same somebody. Names and titles belong
 * together if the registers say so, "Information Security Officer (ISO)" and "Ada Lind
 * (ISO)", or if the roles do.
 */
final class Who {

	private static final Pattern BETWEEN = Pattern.compile("[+,;/&\\n]|\\s(?:and|und|with|mit)\\s");

	private static final Pattern NAMED = Pattern.compile("^([^()]+?)\\s*\\(([^()]{2,60})\\)\\s*$");

	private static final Set<String> NOBODY = Set.of("", "none", "n a", "na", "keine", "keiner", "niemand", "external",
			"extern", "vendor", "tbd", "peer", "external peer");

	/** Titles that mean the holder of the role and nobody else. */
	private static final Map<String, List<String>> TITLES = Map.of("ISM",
			List.of("ism", "iso", "ciso", "isb", "information security officer", "chief information security officer",
					"information security manager", "isms manager", "informationssicherheitsbeauftragter",
					"informationssicherheitsbeauftragte"),
			"DPO",
			List.of("dpo", "dsb", "data protection officer", "datenschutzbeauftragter", "datenschutzbeauftragte"));

	private final Map<String, String> means = new HashMap<>();

	private final Map<String, String> print = new LinkedHashMap<>();

	static Who in(Known known) {
		var who = new Who();
		TITLES.forEach((role, titles) -> {
			known.holderOf(role).ifPresent((login) -> who.same(titles.get(0), "@" + login));
			titles.forEach((it) -> who.same(titles.get(0), it));
		});
		var titles = known.all(Responsibility.class)
			.flatMap((it) -> Stream.of(it.value().performing(), it.value().accountable()));
		who.learn(titles);
		who.learn(Stream.concat(known.all(Audit.class).map((it) -> it.value().leadAuditor()),
				known.all(AuditFinding.class).map((it) -> it.value().approvedBy())));
		known.all(Audit.class)
			.map((it) -> it.value().leadPerson())
			.filter((it) -> it != null)
			.distinct()
			.forEach((it) -> who.login(it, known));
		return who;
	}

	/** One short form that stands for several names stands for none. */
	private void learn(Stream<String> texts) {
		var named = new HashMap<String, Set<String>>();
		texts.filter((it) -> it != null).flatMap(BETWEEN::splitAsStream).map(String::strip).forEach((it) -> {
			var found = NAMED.matcher(it);
			if (found.matches()) {
				named.computeIfAbsent(key(found.group(2)), (key) -> new HashSet<>()).add(key(found.group(1)));
			}
		});
		named.forEach((shortForm, names) -> {
			if (names.size() == 1) {
				same(shortForm, names.iterator().next());
			}
		});
	}

	/** Whom the text names. */
	Set<String> named(String text) {
		return (text == null) ? Set.of() : BETWEEN.splitAsStream(text).map(String::strip).flatMap((it) -> {
			var found = NAMED.matcher(it);
			return found.matches() ? Stream.of(found.group(1), found.group(2)) : Stream.of(it);
		}).filter((it) -> !NOBODY.contains(key(it))).map((it) -> {
			this.print.putIfAbsent(key(it), it);
			return root(key(it));
		}).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The person with the login name; nobody for {@literal null}. */
	Set<String> login(String login, Known known) {
		if (login == null) {
			return Set.of();
		}
		known.nameOf(login).ifPresent((it) -> same("@" + login, key(it)));
		this.print.putIfAbsent("@" + login, known.nameOf(login).orElse(login));
		return Set.of(root("@" + login));
	}

	/** Those that are among both. */
	Set<String> both(Set<String> one, Set<String> other) {
		var those = other.stream().map(this::root).collect(Collectors.toSet());
		return one.stream()
			.map(this::root)
			.filter(those::contains)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** At most two of their names. */
	String printed(Set<String> those) {
		return this.print.entrySet()
			.stream()
			.filter((it) -> those.contains(root(it.getKey())))
			.map(Map.Entry::getValue)
			.distinct()
			.limit(2)
			.collect(Collectors.joining(", "));
	}

	/** Login names of those who have one. */
	Set<String> logins(Set<String> those) {
		return this.means.keySet()
			.stream()
			.filter((it) -> it.startsWith("@") && those.contains(root(it)))
			.map((it) -> it.substring(1))
			.collect(Collectors.toSet());
	}

	private void same(String one, String other) {
		this.means.putIfAbsent(one, one);
		this.means.putIfAbsent(other, other);
		this.means.put(root(one), root(other));
	}

	private String root(String key) {
		var at = key;
		while (!this.means.getOrDefault(at, at).equals(at)) {
			at = this.means.get(at);
		}
		return at;
	}

	private static String key(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

}
