package almanac.registers.imports.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Choice;
import almanac.registers.imports.Import;
import almanac.registers.imports.Imports;
import almanac.registers.imports.Look;
import almanac.registers.imports.Plan;
import almanac.registers.imports.web.ImportView.Changed;
import almanac.registers.imports.web.ImportView.Column;
import almanac.registers.imports.web.ImportView.Fix;
import almanac.registers.imports.web.ImportView.Question;
import almanac.registers.imports.web.ImportView.Remark;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Field;
import almanac.registers.kit.Importable;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Registers;
import almanac.registers.kit.web.EntryViews;
import almanac.registers.table.Sheet;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Puts what would become of a file into words and questions.
 */
@Component
class ImportViews {

	private static final int EXAMPLES = 3;

	private static final int LOOKED_AT = 40;

	private static final int MOST_FAULTS = 50;

	private final Imports imports;

	private final Registers registers;

	private final EntryViews entries;

	private final ImportWords words;

	private final Texts texts;

	ImportViews(Imports imports, Registers registers, EntryViews entries, ImportWords words, Texts texts) {
		this.imports = imports;
		this.registers = registers;
		this.entries = entries;
		this.words = words;
		this.texts = texts;
	}

	/**
	 * @param plan how somebody wants the file read
	 */
	ImportView of(Import it, Plan plan, Look look) {
		return of(this.registers.importable(it.register()), it, plan, look);
	}

	private <T> ImportView of(Importable<T> register, Import it, Plan plan, Look look) {
		var type = register.type();
		var sheet = this.imports.sheet(it);
		return new ImportView(it, look, sheet.heading(), sheet.encoding(), this.words.delimiter(sheet.delimiter()),
				sheet.part(), columns(type, plan, sheet),
				look.unsaid().stream().map((key) -> unsaid(type, plan, key)).toList(), words(type, plan, look),
				people(type, plan, look), fixes(plan),
				look.errors().stream().limit(MOST_FAULTS).map((error) -> this.words.fault(type, error)).toList(),
				look.warnings().stream().map((warning) -> remark(type, warning)).toList(), fresh(register, look),
				changes(register, look),
				type.columns().stream().map((field) -> this.entries.label(type, field)).toList());
	}

	private List<Column> columns(RegisterType<?> type, Plan plan, Sheet sheet) {
		var names = sheet.heading().columns();
		var examples = examples(sheet);
		var choices = Stream.concat(
				Stream
					.of(new Choice("",
							this.texts.of(notes(type) ? "imports.columns.notes" : "imports.columns.nowhere")),
							new Choice(Plan.LEAVE_OUT, this.texts.of("imports.columns.leaveOut")),
							new Choice(Plan.NUMBER, this.texts.of("registers.number")))
					.filter((it) -> type.isNumbered() || !it.value().equals(Plan.NUMBER)),
				type.fields().stream().map((field) -> new Choice(field.key(), label(type, field))))
			.toList();
		var columns = new ArrayList<Column>();
		for (var at = 0; at < names.size(); at++) {
			var targets = plan.columns().getOrDefault(names.get(at), List.of());
			columns.add(new Column(at, names.get(at), List.copyOf(examples.get(at)),
					targets.isEmpty() ? "" : targets.get(0), targets.stream().skip(1).toList(), choices));
		}
		return columns;
	}

	/** Whether what no field takes can be kept at all. */
	private static boolean notes(RegisterType<?> type) {
		return type.field("notes").isPresent();
	}

	private String label(RegisterType<?> type, Field field) {
		return this.entries.label(type, field) + (field.needed() ? " *" : "");
	}

	private static List<Set<String>> examples(Sheet sheet) {
		var examples = new ArrayList<Set<String>>();
		sheet.heading().columns().forEach((column) -> examples.add(new LinkedHashSet<>()));
		var count = new int[1];
		sheet.rows((row) -> {
			for (var at = 0; at < examples.size(); at++) {
				if (!row.cell(at).isEmpty() && examples.get(at).size() < EXAMPLES) {
					examples.get(at).add(row.cell(at));
				}
			}
			return ++count[0] < LOOKED_AT;
		});
		return examples;
	}

	private Question unsaid(RegisterType<?> type, Plan plan, String key) {
		var field = type.field(key).orElseThrow();
		return new Question("constant." + key, this.entries.label(type, field), "", 0,
				plan.constants().getOrDefault(key, ""), this.entries.choices(type, field), true);
	}

	private List<Question> words(RegisterType<?> type, Plan plan, Look look) {
		var questions = new ArrayList<Question>();
		look.words().forEach((key, words) -> {
			var field = type.field(key).orElseThrow();
			words.forEach((said, count) -> questions
				.add(new Question("word." + key + "." + said, this.entries.label(type, field), said, count, "",
						this.entries.choices(type, field), field.needed() || !notes(type))));
		});
		return questions;
	}

	private List<Question> people(RegisterType<?> type, Plan plan, Look look) {
		var everybody = type.fields()
			.stream()
			.filter((it) -> it.kind() == Field.Kind.PERSON)
			.findFirst()
			.map((field) -> this.entries.choices(type, field))
			.orElse(List.of());
		return look.people()
			.entrySet()
			.stream()
			.map((it) -> new Question("person." + it.getKey(), "", it.getKey(), it.getValue(), "", everybody, false))
			.toList();
	}

	private static List<Fix> fixes(Plan plan) {
		return plan.cells().entrySet().stream().filter((it) -> it.getKey().matches("(?s)\\d{1,9}(:.*)?")).map((it) -> {
			var parts = it.getKey().split(":", 2);
			return new Fix("cell." + it.getKey(), Integer.parseInt(parts[0]), (parts.length > 1) ? parts[1] : "",
					it.getValue());
		}).sorted(Comparator.comparing(Fix::line)).toList();
	}

	private Remark remark(RegisterType<?> type, Look.Remark it) {
		var fault = this.words.remark(type, it.what());
		return new Remark(it.lines().stream().map(String::valueOf).collect(Collectors.joining(", ")),
				it.count() - it.lines().size(), fault.column(), fault.value(), fault.message());
	}

	private <T> List<EntryViews.Row> fresh(Importable<T> register, Look look) {
		return look.fresh()
			.stream()
			.map((it) -> this.entries.row(register.type(),
					new Entry<>((it.id() != null) ? it.id() : "", 1, false, register.type().type().cast(it.value()),
							null, null, "", "")))
			.toList();
	}

	private <T> List<Changed> changes(Importable<T> register, Look look) {
		return look.changes()
			.stream()
			.map((it) -> new Changed(it.line(), it.before().id(), titles(register, it.before()),
					this.entries.changes(register.type(), register.type().type().cast(it.before().value()),
							register.type().type().cast(it.value()))))
			.toList();
	}

	private <T> String titles(Importable<T> register, Entry<?> entry) {
		return String.valueOf(
				register.type().values(register.type().type().cast(entry.value())).get(register.type().title().key()));
	}

}
