package almanac.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.kit.Entry;
import almanac.registers.kit.RegisterType;
import almanac.registers.risks.CriteriaHistory;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.MadeCriteria;
import almanac.registers.risks.RiskCriteria;

/**
 * Registers that hold just what a test puts into them. It is the first of June 2027.
 */
public final class Made implements Known {

	private static final Map<Class<?>, RegisterType<?>> TYPES = new ConcurrentHashMap<>();

	private final Map<Class<?>, List<Entry<?>>> entries = new LinkedHashMap<>();

	private final List<Case> cases = new ArrayList<>();

	private final List<CriteriaVersion> criteria = new ArrayList<>(
			List.of(new CriteriaVersion(1, MadeCriteria.product(5, 5), Instant.EPOCH, null, "ism", "Made")));

	private final Map<String, String> names = new HashMap<>();

	private final Map<String, String> holders = new HashMap<>();

	/**
	 * @param fields names and values in turn
	 */
	public <T> Made with(Class<T> type, String id, Object... fields) {
		var values = new HashMap<String, Object>();
		for (var at = 0; at < fields.length; at += 2) {
			var name = (String) fields[at];
			assertField(type, name);
			values.put(name, fields[at + 1]);
		}
		this.entries.computeIfAbsent(type, (it) -> new ArrayList<>())
			.add(new Entry<>(id, 1, false, type(type).of(values), null, null, "ism", "Made"));
		return this;
	}

	@SuppressWarnings("unchecked")
	private static <T> RegisterType<T> type(Class<T> type) {
		return (RegisterType<T>) TYPES.computeIfAbsent(type, RegisterType::of);
	}

	private static void assertField(Class<?> type, String name) {
		if (type(type).field(name).isEmpty()) {
			throw new IllegalArgumentException("%s has no field %s".formatted(type, name));
		}
	}

	public Made nonconformity(String reference, String statement, String source, String evidence, String day) {
		this.cases.add(new Case("NC-" + (this.cases.size() + 1), reference, statement, source, evidence,
				LocalDate.parse(day), false, false, false, Kept.of(evidence)));
		return this;
	}

	public Made person(String login, String name, String role) {
		this.names.put(login, name);
		this.holders.put(role, login);
		return this;
	}

	/**
	 * What the rule finds: register, number and which sentence, e.g.
	 * {@code assets A-1 risk}.
	 */
	public List<String> found(Rule rule) {
		return findings(rule).stream()
			.map((it) -> "%s %s %s".formatted(it.register(), it.entry(), it.words()).strip())
			.toList();
	}

	/** The facts of what it finds, finding by finding. */
	public List<List<String>> facts(Rule rule) {
		return findings(rule).stream().map((it) -> it.facts().stream().map(Fact::value).toList()).toList();
	}

	public List<Finding> findings(Rule rule) {
		return rule.findings(this).toList();
	}

	@Override
	public LocalDate today() {
		return LocalDate.parse("2027-06-01");
	}

	@Override
	public ZoneId zone() {
		return ZoneOffset.UTC;
	}

	@Override
	public List<RegisterType<?>> registers() {
		return this.entries.keySet().stream().<RegisterType<?>>map(RegisterType::of).toList();
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> Stream<Entry<T>> all(Class<T> type) {
		return this.entries.getOrDefault(type, List.of()).stream().map((it) -> (Entry<T>) it);
	}

	@Override
	public Stream<Line> lines(RegisterType<?> register) {
		return linesOf(register);
	}

	private <T> Stream<Line> linesOf(RegisterType<T> register) {
		return all(register.type()).map((it) -> Line.of(register, it));
	}

	@Override
	public Stream<Case> cases() {
		return this.cases.stream();
	}

	@Override
	public Set<String> existing(String register, Collection<String> ids) {
		return lines().filter((it) -> it.register().equals(register) && ids.contains(it.id()))
			.map(Line::id)
			.collect(Collectors.toSet());
	}

	/** Judges risks by these from the moment on. */
	public Made criteria(Instant from, RiskCriteria value) {
		this.criteria.add(0, new CriteriaVersion(this.criteria.size() + 1, value, from, null, "ism", "Made"));
		return this;
	}

	@Override
	public CriteriaHistory criteria() {
		return new CriteriaHistory(this.criteria);
	}

	@Override
	public Optional<String> nameOf(String login) {
		return Optional.ofNullable(this.names.get(login));
	}

	@Override
	public Optional<String> holderOf(String role) {
		return Optional.ofNullable(this.holders.get(role));
	}

}
