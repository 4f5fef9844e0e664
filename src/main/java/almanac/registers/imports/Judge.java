package almanac.registers.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

import almanac.registers.imports.Look.Change;
import almanac.registers.imports.Look.Fresh;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Field;
import almanac.registers.kit.Field.Kind;
import almanac.registers.kit.Importable;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Registers;
import almanac.registers.kit.Writing;
import almanac.registers.table.Sheet;
import almanac.web.Problems.Fault;

/**
 * Tells what would become of a file, some hundred rows at a time, and hands out what is
 * to be written.
 */
final class Judge<T> {

	private static final int AT_ONCE = 500;

	private static final int SHOWN = 30;

	private final Importable<T> register;

	private final References references;

	private final Plan plan;

	private final RowReader reader;

	private final Reporting reporting;

	private final List<Field> unsaid;

	private final Function<T, List<Fault>> rules;

	private final Notebook notebook = new Notebook();

	private final Map<Object, Integer> seen = new HashMap<>();

	private final Map<String, Integer> places = new HashMap<>();

	private final List<Fresh> fresh = new ArrayList<>();

	private final List<Change> changes = new ArrayList<>();

	private final MessageDigest digest;

	private int rows;

	private int added;

	private int changed;

	private int same;

	private int retired;

	private int left;

	private int wrong;

	private boolean lacking;

	Judge(Importable<T> register, Registers registers, Plan plan, RowReader reader, Reporting reporting) {
		this.register = register;
		this.references = new References(register.type(), registers);
		this.plan = plan;
		this.reader = reader;
		this.rules = register.violations();
		this.reporting = reporting;
		this.unsaid = register.type()
			.fields()
			.stream()
			.filter((it) -> it.needed() && !plan.fills(it.key()) && !plan.constants().containsKey(it.key()))
			.toList();
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * @param write what to do with the rows that bring something new
	 * @param progress is told how many rows were read
	 */
	Look judge(Sheet sheet, Consumer<List<Writing<T>>> write, IntConsumer progress) {
		var drafts = new ArrayList<Draft>();
		sheet.rows((row) -> {
			this.rows++;
			if (this.plan.skipped().contains(row.number())) {
				this.left++;
			}
			else {
				drafts.add(this.reader.read(row));
			}
			if (drafts.size() >= AT_ONCE) {
				write(judge(drafts), write);
				drafts.clear();
				progress.accept(this.rows);
			}
			return true;
		});
		write(judge(drafts), write);
		progress.accept(this.rows);
		return new Look(this.rows, this.added, this.changed, this.same, this.retired, this.left, this.wrong,
				this.notebook.errors, this.notebook.errorCount, this.notebook.warnings(), lacking(),
				this.notebook.words, this.notebook.people, this.fresh, this.changes,
				HexFormat.of().formatHex(this.digest.digest()));
	}

	/** Entries there are say already what is needed. */
	private List<String> lacking() {
		return this.lacking ? this.unsaid.stream().map(Field::key).toList() : List.of();
	}

	/** What has errors is not brought in, and so not written. */
	private void write(List<Writing<T>> writings, Consumer<List<Writing<T>>> write) {
		if (this.notebook.errorCount == 0 && lacking().isEmpty()) {
			write.accept(writings);
		}
	}

	private List<Writing<T>> judge(List<Draft> drafts) {
		drafts.forEach(this::repeated);
		drafts.forEach((it) -> this.reporting.check(it, column("supervisor")));
		this.references.resolve(drafts, this.seen::containsKey);
		var known = known(drafts);
		var writings = new ArrayList<Writing<T>>();
		for (var draft : drafts) {
			entry(draft, known, writings);
		}
		return writings;
	}

	private void repeated(Draft draft) {
		var key = (draft.id != null) ? draft.id : key(draft.values);
		if (draft.errors.isEmpty() && key != null) {
			var first = this.seen.putIfAbsent(key, draft.line);
			if (first != null) {
				draft.fail("", Objects.toString(draft.id, ""), (draft.id != null) ? "repeated" : "repeatedKey",
						List.of(first));
			}
		}
	}

	/** {@literal null} if nothing tells the entry from others. */
	private List<Object> key(Map<String, Object> values) {
		var key = new ArrayList<Object>();
		this.register.type().key().forEach((field) -> key.add(values.get(field.key())));
		return key.stream().allMatch(Objects::isNull) ? null : key;
	}

	/** What is in the register already, by number or by what tells entries apart. */
	private Map<Object, List<Entry<T>>> known(List<Draft> drafts) {
		var known = new HashMap<Object, List<Entry<T>>>();
		this.register.find(drafts.stream().map((it) -> it.id).filter(Objects::nonNull).distinct().toList())
			.forEach((id, entry) -> known.put(id, List.of(entry)));
		var title = this.register.type().title().key();
		var titles = drafts.stream()
			.filter((it) -> it.id == null && it.values.get(title) != null)
			.map((it) -> it.values.get(title).toString())
			.distinct()
			.toList();
		this.register.titled(titles)
			.forEach((entry) -> known
				.computeIfAbsent(key(this.register.type().values(entry.value())), (it) -> new ArrayList<>())
				.add(entry));
		return known;
	}

	private void entry(Draft draft, Map<Object, List<Entry<T>>> known, Collection<Writing<T>> writings) {
		var found = known.getOrDefault((draft.id != null) ? draft.id : key(draft.values), List.of());
		if (found.size() > 1) {
			draft.fail("", "", "ambiguous", List.of(found.stream().map(Entry::id).toList()));
		}
		var before = found.isEmpty() ? null : found.get(0);
		this.lacking |= before == null;
		var value = value(draft, before);
		draft.warnings.forEach(this.notebook::warning);
		draft.errors.forEach(this.notebook::error);
		unread(draft);
		if (!draft.errors.isEmpty()) {
			this.wrong++;
			return;
		}
		if (before != null && before.retired()) {
			this.retired++;
			this.notebook.warning(new Complaint(draft.line, "", before.id(), "retired", List.of()));
		}
		else if (before != null && this.register.type().same(before.value(), value)) {
			this.same++;
		}
		else {
			digest(draft, before, value);
			writings.add(new Writing<>((before != null) ? before.id() : draft.id,
					(before != null) ? before.version() : 0, value));
		}
	}

	private void digest(Draft draft, Entry<T> before, T value) {
		if (before == null) {
			this.added++;
			if (this.fresh.size() < SHOWN) {
				this.fresh.add(new Fresh(draft.line, draft.id, value));
			}
		}
		else {
			this.changed++;
			if (this.changes.size() < SHOWN) {
				this.changes.add(new Change(draft.line, before, value));
			}
		}
		this.digest.update("%s/%s/%s\n".formatted(draft.id, (before != null) ? before.version() : 0, value)
			.getBytes(StandardCharsets.UTF_8));
	}

	/** Distinct words that somebody can explain once for the whole file. */
	private void unread(Draft draft) {
		for (var it : List.of(draft.errors, draft.warnings)) {
			for (var complaint : it) {
				if (complaint.isCut()) {
					continue;
				}
				if (complaint.rule().equals("word")) {
					fields(complaint.column(), Kind.CHOICE)
						.forEach((field) -> this.notebook.word(field, complaint.value()));
				}
				else if (Set.of("nobody", "severalPeople").contains(complaint.rule())) {
					this.notebook.person(complaint.value());
				}
			}
		}
	}

	private List<String> fields(String column, Kind kind) {
		return this.plan.targets(column)
			.stream()
			.filter((key) -> this.register.type().field(key).filter((it) -> it.kind() == kind).isPresent())
			.toList();
	}

	private T value(Draft draft, Entry<T> before) {
		RegisterType<T> type = this.register.type();
		var values = new HashMap<String, Object>((before != null) ? type.values(before.value()) : Map.of());
		values.putAll(draft.values);
		var notes = new LinkedHashMap<>(draft.notes);
		if (!draft.values.containsKey(RowReader.NOTES)) {
			draft.said.forEach((column) -> notes.putIfAbsent(column, ""));
		}
		values.put(RowReader.NOTES, Notes.with((String) values.get(RowReader.NOTES), notes));
		var value = type.of(values);
		if (draft.errors.isEmpty()) {
			var unsaid = new HashSet<>(this.unsaid.stream().map(Field::key).toList());
			this.rules.apply(value)
				.stream()
				.filter((it) -> !unsaid.contains(it.field()))
				.forEach((it) -> said(draft, it));
		}
		if (draft.errors.isEmpty() && before != null && !before.retired()) {
			this.register.bound(before.value())
				.faults(type.differing(before.value(), value))
				.forEach((it) -> said(draft, it));
		}
		if (draft.errors.isEmpty() && (before == null || !before.retired())) {
			together(draft, (before != null) ? before.id() : draft.id, value);
		}
		return value;
	}

	private void together(Draft draft, String id, T value) {
		this.register.together().faults(id, value).forEach((it) -> said(draft, it));
		this.register.together().place(value).ifPresent((place) -> {
			var first = this.places.putIfAbsent(place, draft.line);
			if (first != null) {
				draft.fail("", "", "repeatedPlace", List.of(first, place));
			}
		});
	}

	private void said(Draft draft, Fault fault) {
		draft.fail(column(fault.field()), "", "said", List.of(fault.field(), fault.message()));
	}

	private String column(String field) {
		return this.plan.columns()
			.entrySet()
			.stream()
			.filter((it) -> it.getValue().contains(field))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("");
	}

}
