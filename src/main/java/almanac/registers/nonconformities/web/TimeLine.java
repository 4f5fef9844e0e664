package almanac.registers.nonconformities.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Deeds;
import almanac.engine.Names;
import almanac.engine.Step;
import almanac.registers.nonconformities.Nonconformity;
import almanac.web.Moments;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Everything that happened to a nonconformity in order, except what was refused.
 */
@Component
class TimeLine {

	/**
	 * What happened without being worth a line, like gateways, and what stands in the
	 * line with the person who asked for it.
	 */
	private static final Set<String> SILENT = Set.of("exclusiveGateway", "eventBasedGateway", "multiInstanceBody",
			"subProcess", "startEvent", "messageStartEvent", "intermediateMessageCatch");

	private final Deeds deeds;

	private final Names names;

	private final Moments moments;

	private final Texts texts;

	TimeLine(Deeds deeds, Names names, Moments moments, Texts texts) {
		this.deeds = deeds;
		this.names = names;
		this.moments = moments;
		this.texts = texts;
	}

	/**
	 * @param words what happened, in words of ours, {@literal null} if the step says it
	 * @param step in words of the model, or {@literal null}
	 * @param detail more about it, or {@literal null}
	 * @param who {@literal null} for what the procedure did by itself
	 */
	public record Line(String words, String step, String detail, String who, Instant at, boolean done) {
	}

	/** Oldest first, what is open last. */
	List<Line> of(Nonconformity one, List<Step> steps) {
		return Stream
			.of(Stream
				.of(new Line(this.texts.of("case.did.raised"), null, null, one.raisedByName(), one.raisedAt(), true)),
					steps.stream().filter((it) -> !SILENT.contains(it.type())).map(this::line),
					this.deeds.deeds(one.businessKey()).stream().map(this::line))
			.flatMap((it) -> it)
			.sorted(Comparator.comparing((Line it) -> !it.done()).thenComparing(Line::at))
			.toList();
	}

	private Line line(Step step) {
		var done = step.to() != null;
		return new Line(null, step.name(), null, (step.person() != null) ? this.names.of(step.person()) : null,
				done ? step.to() : step.from(), done);
	}

	private Line line(Deeds.Deed deed) {
		var words = switch (deed.kind()) {
			case "request" -> this.texts.of("case.did." + deed.content().get("message"));
			default -> this.texts.of("case.did." + deed.kind());
		};
		return new Line(words, deed.step(), detail(deed), (deed.person() != null) ? this.names.of(deed.person()) : null,
				deed.at(), true);
	}

	private String detail(Deeds.Deed deed) {
		return switch (deed.kind()) {
			case "due-date-moved" -> {
				var moved = part(deed.content(), "moved");
				yield this.texts.of("case.did.until", this.moments.day(Instant.parse(moved.get("to").toString())),
						moved.get("reason"));
			}
			case "reminded",
					"escalated" ->
				((List<?>) part(deed.content(), "told").get("people")).stream()
					.map((it) -> this.names.of(it.toString()))
					.collect(Collectors.joining(", "));
			case "files-added" -> ((List<?>) deed.content().get("attachments")).stream()
				.map((it) -> ((Map<?, ?>) it).get("name").toString())
				.collect(Collectors.joining(", "));
			case "delegated" -> handed(part(deed.content(), "handed"));
			default -> part(deed.content(), "answers").entrySet()
				.stream()
				.filter((it) -> it.getKey().toString().endsWith("Reason"))
				.map((it) -> it.getValue().toString())
				.collect(Collectors.joining(" "));
		};
	}

	private String handed(Map<?, ?> handed) {
		var cause = this.texts.of("cause." + handed.get("cause"));
		var reason = Objects.toString(handed.get("reason"), "");
		return ((handed.get("from") == null) ? this.texts.of("case.did.handed.first", handed.get("to"), cause, reason)
				: this.texts.of("case.did.handed", handed.get("from"), handed.get("to"), cause, reason))
			.strip();
	}

	private static Map<?, ?> part(Map<String, Object> content, String name) {
		return (content.get(name) instanceof Map<?, ?> part) ? part : Map.of();
	}

}
