package almanac.registers.kit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a record type says about its register.
 */
public final class RegisterType<T> {

	private final Class<T> type;

	private final Registered registered;

	private final List<Field> fields;

	private final Constructor<T> constructor;

	/**
	 * Kept, because asking a class for its components each time takes most of a long
	 * look.
	 */
	private final List<Method> accessors;

	private RegisterType(Class<T> type, Registered registered, List<Field> fields, Constructor<T> constructor) {
		this.type = type;
		this.registered = registered;
		this.fields = fields;
		this.constructor = constructor;
		this.accessors = Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
		this.accessors.forEach((it) -> it.setAccessible(true));
	}

	/**
	 * @throws IllegalArgumentException if the type is not {@link Registered} as it should
	 * be
	 */
	public static <T> RegisterType<T> of(Class<T> type) {
		var registered = type.getAnnotation(Registered.class);
		if (registered == null) {
			throw new IllegalArgumentException("%s is no entry of a register: it lacks @Registered.".formatted(type));
		}
		try {
			var fields = Stream.of(type.getRecordComponents()).map(Field::of).toList();
			var constructor = type.getDeclaredConstructor(
					Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			var it = new RegisterType<>(type, registered, fields, constructor);
			Stream
				.of(Stream.of(registered.title()), Stream.of(registered.columns()), Stream.of(registered.key()),
						Bound.named(type))
				.flatMap((keys) -> keys)
				.filter((key) -> it.field(key).isEmpty())
				.findFirst()
				.ifPresent((key) -> {
					throw new IllegalArgumentException("%s has no component '%s'.".formatted(type, key));
				});
			return it;
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public Class<T> type() {
		return this.type;
	}

	public String name() {
		return this.registered.name();
	}

	public Area area() {
		return this.registered.area();
	}

	public String table() {
		return this.registered.table();
	}

	public String prefix() {
		return this.registered.prefix();
	}

	/** Whether entries get numbers of the register's own. */
	public boolean isNumbered() {
		return !prefix().isEmpty();
	}

	public String clauses() {
		return this.registered.clauses();
	}

	/** Empty for everybody with a part in the ISMS. */
	public List<String> readers() {
		return List.of(this.registered.readers());
	}

	public List<String> editors() {
		return List.of(this.registered.editors());
	}

	/** In the order of the record. */
	public List<Field> fields() {
		return this.fields;
	}

	public Optional<Field> field(String key) {
		return this.fields.stream().filter((it) -> it.key().equals(key)).findFirst();
	}

	public Field title() {
		return field(this.registered.title()).orElseThrow();
	}

	/** What tells an entry from others where nobody gave it a number. */
	public List<Field> key() {
		return (this.registered.key().length > 0)
				? Stream.of(this.registered.key()).map((key) -> field(key).orElseThrow()).toList() : List.of(title());
	}

	/** What a list shows beside number and title. */
	public List<Field> columns() {
		return Stream.of(this.registered.columns()).map((key) -> field(key).orElseThrow()).toList();
	}

	/** What a list can be sorted by. */
	public List<String> sortable() {
		return Stream.concat(Stream.of("id"), this.fields.stream().filter((it) -> !it.apart()).map(Field::key))
			.toList();
	}

	/** The value of each field, in order. */
	public Map<String, Object> values(T value) {
		var values = new LinkedHashMap<String, Object>();
		for (var accessor : this.accessors) {
			try {
				values.put(accessor.getName(), accessor.invoke(value));
			}
			catch (IllegalAccessException | InvocationTargetException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return values;
	}

	/** Whether both say the same: 8000 is 8000.00, and links have no order. */
	public boolean same(T one, T other) {
		return differing(one, other).isEmpty();
	}

	/** Keys of the fields of which both do not say the same. */
	public List<String> differing(T one, T other) {
		var values = values(other);
		return values(one).entrySet()
			.stream()
			.filter((it) -> !plain(it.getValue()).equals(plain(values.get(it.getKey()))))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Object plain(Object value) {
		if (value instanceof BigDecimal number) {
			return number.stripTrailingZeros();
		}
		return (value instanceof List<?> links) ? Set.copyOf(links) : Optional.ofNullable(value);
	}

	/** The value with these fields; what is missing is {@literal null}. */
	public T of(Map<String, ?> values) {
		var arguments = new ArrayList<Object>();
		for (var field : this.fields) {
			var value = values.get(field.key());
			arguments.add((value == null && field.apart()) ? List.of() : value);
		}
		try {
			return this.constructor.newInstance(arguments.toArray());
		}
		catch (InvocationTargetException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
		catch (InstantiationException | IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
