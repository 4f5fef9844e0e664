package almanac.registers.kit;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Directory;
import almanac.web.Problems.Fault;
import jakarta.validation.Validator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * All registers there are, and where new ones come from.
 */
@Component
public class Registers {

	private final ObjectProvider<Register<?>> all;

	private final ObjectProvider<Importable<?>> importable;

	private final ObjectProvider<Neighbour> neighbours;

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	private final Clock clock;

	private final Validator validator;

	private final Words words;

	private final Directory directory;

	private final TransactionOperations transaction;

	Registers(ObjectProvider<Register<?>> all, ObjectProvider<Importable<?>> importable,
			ObjectProvider<Neighbour> neighbours, JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock,
			Validator validator, Words words, Directory directory, TransactionOperations transaction) {
		this.all = all;
		this.importable = importable;
		this.neighbours = neighbours;
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
		this.validator = validator;
		this.words = words;
		this.directory = directory;
		this.transaction = transaction;
	}

	/**
	 * A register of such entries, to be made a bean.
	 * @param type a record with {@link Registered}
	 */
	public <T> Register<T> of(Class<T> type) {
		return of(type, () -> (value) -> List.of());
	}

	/**
	 * A register of such entries that has rules of its own.
	 * @param rules gives the rules of now, for as many values as there are
	 */
	public <T> Register<T> of(Class<T> type, Supplier<Function<T, List<Fault>>> rules) {
		return of(type, rules, Together.freely());
	}

	/**
	 * A register whose entries have to fit together, too.
	 */
	public <T> Register<T> of(Class<T> type, Supplier<Function<T, List<Fault>>> rules, Together<T> together) {
		var of = RegisterType.of(type);
		return new Register<>(of, new EntryRows<>(of, this.jdbc, this.batches, this.clock), this.validator, rules,
				together, this.words, this.directory, this::titles, this.transaction);
	}

	/** By name. */
	public List<Register<?>> all() {
		return this.all.stream().sorted(Comparator.comparing((it) -> it.type().name())).toList();
	}

	/**
	 * @throws NoSuchEntry naming the registers there are
	 */
	public Register<?> named(String name) {
		return this.all.stream()
			.filter((it) -> it.type().name().equals(name))
			.findFirst()
			.orElseThrow(() -> new NoSuchEntry("No register '%s'. Known: %s.".formatted(name,
					all().stream().map((it) -> it.type().name()).toList())));
	}

	/**
	 * What spreadsheets of that name can be brought into.
	 * @throws NoSuchEntry naming what there is
	 */
	public Importable<?> importable(String name) {
		return this.importable.stream()
			.filter((it) -> it.type().name().equals(name))
			.findFirst()
			.orElseThrow(() -> new NoSuchEntry("No register '%s'. Known: %s.".formatted(name,
					this.importable.stream().map((it) -> it.type().name()).sorted().toList())));
	}

	/** What keeps a value from being kept, in the language of the person. */
	public List<Fault> violations(Object value) {
		return this.validator.validate(value).stream().map(this.words::fault).toList();
	}

	private Optional<Neighbour> neighbour(String name) {
		return this.neighbours.stream().filter((it) -> it.name().equals(name)).findFirst();
	}

	/** Whether it is a register of the kit, and no neighbour. */
	public boolean has(String name) {
		return this.all.stream().anyMatch((it) -> it.type().name().equals(name));
	}

	/** Titles by number, of what exists in the register or with the neighbour. */
	public Map<String, String> titles(String name, Collection<String> ids) {
		return neighbour(name).map((it) -> it.titles(ids)).orElseGet(() -> named(name).titles(ids));
	}

	/** Numbers in the register or with the neighbour, by what people call them. */
	public Map<String, String> meant(String name, Collection<String> said) {
		return neighbour(name).map((it) -> it.meant(said))
			.orElseGet(
					() -> named(name).titles(said).keySet().stream().collect(Collectors.toMap((it) -> it, (it) -> it)));
	}

	/** Address of the page of an entry, up to its number. */
	public String path(String name) {
		return neighbour(name).map(Neighbour::path).orElse("/registers/" + name + "/");
	}

	/** What refers to entries of the register, field by field. */
	public Stream<Referrer> referringTo(String name) {
		return all().stream()
			.flatMap((register) -> register.type()
				.fields()
				.stream()
				.filter((field) -> name.equals(field.refers()))
				.map((field) -> new Referrer(register, field)));
	}

	/**
	 * A field of a register that refers to another register.
	 */
	public record Referrer(Register<?> register, Field field) {
	}

}
