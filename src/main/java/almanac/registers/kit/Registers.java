package almanac.registers.kit;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import almanac.engine.Directory;
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

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	private final Clock clock;

	private final Validator validator;

	private final Words words;

	private final Directory directory;

	private final TransactionOperations transaction;

	Registers(ObjectProvider<Register<?>> all, JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock,
			Validator validator, Words words, Directory directory, TransactionOperations transaction) {
		this.all = all;
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
		var of = RegisterType.of(type);
		return new Register<>(of, new EntryRows<>(of, this.jdbc, this.batches, this.clock), this.validator, this.words,
				this.directory, this.all, this.transaction);
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
