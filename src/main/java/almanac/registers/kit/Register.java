package almanac.registers.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Directory;
import almanac.registers.kit.Field.Kind;
import almanac.web.Page;
import almanac.web.Problems.Fault;
import jakarta.validation.Validator;

import org.springframework.transaction.support.TransactionOperations;

/**
 * A register: entries that are never overwritten and never deleted. Each change ends the
 * version in force and begins the next, with author and reason.
 */
public final class Register<T> implements Importable<T> {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

	private static final int LONGEST_REASON = 2000;

	/** How many entries are in memory at a time when all are read. */
	private static final int PIECE = 500;

	private final RegisterType<T> type;

	private final EntryRows<T> rows;

	private final Validator validator;

	private final Supplier<Function<T, List<Fault>>> rules;

	private final Together<T> together;

	private final Words words;

	private final Directory directory;

	private final BiFunction<String, Collection<String>, Map<String, String>> titles;

	private final TransactionOperations transaction;

	Register(RegisterType<T> type, EntryRows<T> rows, Validator validator, Supplier<Function<T, List<Fault>>> rules,
			Together<T> together, Words words, Directory directory,
			BiFunction<String, Collection<String>, Map<String, String>> titles, TransactionOperations transaction) {
		this.type = type;
		this.rows = rows;
		this.validator = validator;
		this.rules = rules;
		this.together = together;
		this.words = words;
		this.directory = directory;
		this.titles = titles;
		this.transaction = transaction;
	}

	@Override
	public RegisterType<T> type() {
		return this.type;
	}

	/** In force now. */
	public Optional<Entry<T>> find(String id) {
		return find(id, null);
	}

	/**
	 * As it was at that moment.
	 * @param asOf {@literal null} for now
	 */
	public Optional<Entry<T>> find(String id, Instant asOf) {
		return this.rows.find(id, asOf).stream().findFirst();
	}

	/**
	 * In force now, out of use or not, by number; those that do not exist are missing.
	 */
	@Override
	public Map<String, Entry<T>> find(Collection<String> ids) {
		return this.rows.inForce(ids).stream().collect(Collectors.toMap(Entry::id, (it) -> it));
	}

	@Override
	public List<Entry<T>> titled(Collection<String> titles) {
		return this.rows.titled(titles);
	}

	/** All versions, newest first; empty if there is no such entry. */
	public List<Entry<T>> history(String id) {
		return this.rows.history(id);
	}

	/**
	 * @param size at most {@link Page#MAX_SIZE} where people ask
	 */
	public Page<Entry<T>> page(Query query, int page, int size) {
		return this.rows.page(query, page, size);
	}

	/** All that are in use, by number; read piece by piece, however many there are. */
	public Stream<Entry<T>> all() {
		var ids = this.rows.ids(Query.ALL);
		return Stream.iterate(0, (from) -> from < ids.size(), (from) -> from + PIECE)
			.flatMap((from) -> this.rows.of(ids.subList(from, Math.min(from + PIECE, ids.size())), null).stream());
	}

	/**
	 * All entries of a list in its order, of one moment, a part at a time in memory.
	 */
	public void each(Query query, Consumer<Entry<T>> action) {
		var ids = this.rows.ids(query);
		var moment = (query.asOf() != null) ? query.asOf() : this.rows.moment();
		for (var from = 0; from < ids.size(); from += PIECE) {
			this.rows.of(ids.subList(from, Math.min(from + PIECE, ids.size())), moment).forEach(action);
		}
	}

	/** Titles by number, of those that exist. */
	public Map<String, String> titles(Collection<String> ids) {
		return this.rows.titles(ids);
	}

	/** Numbers of entries in force that name the target in the field, in order. */
	public List<String> referring(Field field, String target, int most) {
		return this.rows.referring(field, target, most);
	}

	/**
	 * Has whoever does the same about this entry at the same moment wait until the
	 * surrounding transaction ends. Does nothing if there is no such entry.
	 */
	public void lock(String id) {
		this.rows.lock(id);
	}

	/**
	 * The entries in force that name the target in the field, in order.
	 * @param field key of a field that refers to others
	 */
	public List<Entry<T>> naming(String field, String target, int most) {
		var numbers = referring(this.type.field(field).orElseThrow(), target, most);
		var entries = find(numbers);
		return numbers.stream().map(entries::get).toList();
	}

	/** What keeps a value from becoming an entry; empty if nothing does. */
	public List<Fault> faults(T value) {
		var faults = new ArrayList<>(violations(value));
		var values = this.type.values(value);
		this.type.fields().forEach((field) -> reference(field, values.get(field.key()), faults));
		return faults.stream().sorted(java.util.Comparator.comparing(this::place)).toList();
	}

	@Override
	public List<Fault> violations(T value) {
		return violations().apply(value);
	}

	/** The same as the rules are now, for as many values as there are. */
	public Function<T, List<Fault>> violations() {
		var own = this.rules.get();
		return (value) -> Stream
			.concat(this.validator.validate(value).stream().map(this.words::fault), own.apply(value).stream())
			.toList();
	}

	@Override
	public Together<T> together() {
		return this.together;
	}

	private List<Fault> faults(String id, T value) {
		return Stream.concat(faults(value).stream(), this.together.faults(id, value).stream())
			.sorted(java.util.Comparator.comparing(this::place))
			.toList();
	}

	/** Of what is written: at the same moment somebody may have written what clashes. */
	private void stands(List<Writing<T>> written) {
		written.forEach((it) -> refuse(this.together.faults(it.id(), it.value())));
	}

	/** Whether the number is one an entry can have. */
	public static boolean isNumber(String id) {
		return ID.matcher(id).matches();
	}

	private int place(Fault fault) {
		return this.type.fields().stream().map(Field::key).toList().indexOf(fault.field());
	}

	private void reference(Field field, Object value, List<Fault> faults) {
		if (value == null) {
			return;
		}
		if (field.kind() == Kind.PERSON && !this.directory.isActive((String) value)) {
			faults.add(this.words.fault(field.key(), "person", value));
		}
		if (field.refers() != null) {
			var ids = (value instanceof List<?> list) ? list.stream().map(String::valueOf).distinct().toList()
					: List.of((String) value);
			var known = this.titles.apply(field.refers(), ids).keySet();
			ids.stream()
				.filter((id) -> !known.contains(id))
				.forEach((id) -> faults
					.add(this.words.fault(field.key(), "reference", id, this.words.named(field.refers()))));
		}
	}

	/**
	 * @param id {@literal null} for the next number of the register's own
	 * @throws EntryRefused naming each field that is not acceptable
	 */
	public Entry<T> add(String id, T value, String author, String reason) {
		var faults = new ArrayList<>(faults(id, value));
		explained(reason, faults);
		if (id != null && !ID.matcher(id).matches()) {
			faults.add(0, this.words.fault("id", "pattern", id));
		}
		else if (id != null && this.rows.exists(id)) {
			faults.add(0, this.words.fault("id", "unique", id));
		}
		refuse(faults);
		return this.transaction.execute((status) -> {
			var number = (id != null) ? id : this.rows.next();
			begin(List.of(new Writing<>(number, 0, value)), author, reason);
			return find(number).orElseThrow();
		});
	}

	@Override
	public void write(List<Writing<T>> all, String author, String reason) {
		var faults = new ArrayList<Fault>();
		explained(reason, faults);
		refuse(faults);
		var known = all.stream().filter((it) -> it.version() > 0).toList();
		end(known);
		this.rows.add(known, false, author, reason.strip());
		stands(known);
		begin(numbered(all.stream().filter((it) -> it.version() == 0).toList()), author, reason);
	}

	private void begin(List<Writing<T>> fresh, String author, String reason) {
		this.rows.begin(fresh.stream().map(Writing::id).toList());
		this.rows.add(fresh, false, author, reason.strip());
		stands(fresh);
	}

	private List<Writing<T>> numbered(List<Writing<T>> fresh) {
		if (fresh.stream().allMatch((it) -> it.id() != null)) {
			return fresh;
		}
		var next = this.rows.next();
		var prefix = next.substring(0, next.lastIndexOf('-') + 1);
		var number = new int[] { Integer.parseInt(next.substring(prefix.length())) };
		return fresh.stream()
			.map((it) -> (it.id() != null) ? it : new Writing<>(prefix + "%04d".formatted(number[0]++), 0, it.value()))
			.toList();
	}

	private void end(List<Writing<T>> read) {
		this.rows.end(read).stream().findFirst().ifPresent((late) -> {
			throw new ChangedMeanwhile(late, required(late));
		});
	}

	@Override
	public Bound bound(T current) {
		return Bound.of(this.type, current, this.words);
	}

	/**
	 * Changes an entry by hand.
	 * @param version the one that was read
	 * @return the entry as it was if nothing would change
	 * @throws EntryRefused naming each field that is not acceptable, or that only a cycle
	 * changes
	 * @throws ChangedMeanwhile if another version is in force
	 * @throws NoSuchEntry if there is none
	 */
	public Entry<T> change(String id, int version, T value, String author, String reason) {
		var current = required(id);
		var bound = bound(current.value());
		var wrong = (version != current.version()) ? List.<Fault>of()
				: bound.faults(this.type.differing(current.value(), value));
		return next(current, version, value, author, reason,
				Stream
					.concat(wrong.stream(),
							faults(id, value).stream()
								.filter((it) -> wrong.stream().noneMatch((other) -> other.field().equals(it.field())))
								.map(bound::explained))
					.sorted(java.util.Comparator.comparing(this::place))
					.toList());
	}

	/**
	 * Changes an entry as a cycle decided: as {@link #change}, but also what no hand
	 * changes.
	 */
	public Entry<T> decide(String id, int version, T value, String author, String reason) {
		return next(required(id), version, value, author, reason, faults(id, value));
	}

	/**
	 * Writes what a cycle found out or decided as the next version of an entry, in the
	 * transaction of the caller. Nothing else of the entry is asked anew, so people who
	 * have left since stay named, and what is out of use stays so.
	 * @param entry as it was read
	 * @param changes values by the keys of the fields, {@literal null} to empty one
	 * @param reason what is too long for a reason is cut
	 * @throws ChangedMeanwhile if another version is in force
	 */
	public void amend(Entry<T> entry, Map<String, ?> changes, String author, String reason) {
		var values = new HashMap<>(this.type.values(entry.value()));
		values.putAll(changes);
		var cut = (reason.length() > LONGEST_REASON) ? reason.substring(0, LONGEST_REASON - 1) + "…" : reason;
		var writing = List.of(new Writing<>(entry.id(), entry.version(), this.type.of(values)));
		end(writing);
		this.rows.add(writing, entry.retired(), author, cut);
	}

	private Entry<T> next(Entry<T> current, int version, T value, String author, String reason, List<Fault> faults) {
		return (this.type.same(current.value(), value) && !current.retired()) ? current
				: next(current, version, false, value, author, reason, faults);
	}

	/**
	 * Takes an entry out of use. It stays readable, with everything that refers to it.
	 * @throws EntryRefused if nobody says why
	 * @throws ChangedMeanwhile as {@link #change}
	 * @throws NoSuchEntry if there is none
	 */
	public Entry<T> retire(String id, int version, String author, String reason) {
		var current = required(id);
		return next(current, version, true, current.value(), author, reason, List.of());
	}

	private Entry<T> next(Entry<T> current, int version, boolean retired, T value, String author, String reason,
			List<Fault> known) {
		var faults = new ArrayList<>(known);
		explained(reason, faults);
		refuse(faults);
		return this.transaction.execute((status) -> {
			var writing = List.of(new Writing<>(current.id(), version, value));
			end(writing);
			this.rows.add(writing, retired, author, reason.strip());
			if (!retired) {
				stands(writing);
			}
			return find(current.id()).orElseThrow();
		});
	}

	private Entry<T> required(String id) {
		return find(id).orElseThrow(() -> new NoSuchEntry("%s has no '%s'.".formatted(this.type.name(), id)));
	}

	private void explained(String reason, List<Fault> faults) {
		if (reason == null || reason.isBlank()) {
			faults.add(this.words.fault("reason", "required"));
		}
		else if (reason.length() > LONGEST_REASON) {
			faults.add(this.words.fault("reason", "maxLength", LONGEST_REASON));
		}
	}

	private static void refuse(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw new EntryRefused(faults);
		}
	}

}
