package almanac.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.mail.Words.Item;
import almanac.mail.Words.Shown;
import almanac.startup.StartRefused;
import almanac.web.Language;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The shape of letters. Files in {@code letters} below {@code almanac.home} replace ours,
 * and are tried before the doors open.
 */
@Component
class Templates {

	private static final Pattern NAME = Pattern.compile("(?<kind>[a-z]+)(_(?<language>en|de))?\\.(txt|html)");

	private static final Pattern UNKNOWN_TEXT = Pattern.compile("\\?\\?([\\w.-]+)_(en|de)\\?\\?");

	private final Map<String, String> files = new HashMap<>();

	private final SpringTemplateEngine plain;

	private final SpringTemplateEngine html;

	Templates(MessageSource texts, @Value("${almanac.home}") Path home) {
		this.plain = engine(texts, TemplateMode.TEXT);
		this.html = engine(texts, TemplateMode.HTML);
		Stream.of("letter.txt", "letter.html", "digest.txt", "digest.html").forEach((it) -> {
			this.files.put(it, shipped(it));
			tryOut(it, "the shipped letter " + it);
		});
		replace(home.resolve("letters"));
	}

	String plain(Kind kind, Locale language, Shown shown) {
		return this.plain.process(file(kind, language, "txt"), context(language, shown));
	}

	String html(Kind kind, Locale language, Shown shown) {
		return this.html.process(file(kind, language, "html"), context(language, shown));
	}

	private String file(Kind kind, Locale language, String type) {
		return Stream.of(kind.code(), "letter")
			.flatMap((it) -> Stream.of(it + "_" + language.getLanguage(), it))
			.map((it) -> this.files.get(it + "." + type))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
	}

	private void replace(Path folder) {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (var own = Files.list(folder)) {
			for (var file : own.filter((it) -> !it.getFileName().toString().startsWith(".")).sorted().toList()) {
				var name = file.getFileName().toString();
				if (!known(name)) {
					throw new StartRefused(
							"%s replaces no letter. Name it letter, %s, with _en or _de for one language only, and .txt or .html."
								.formatted(file, String.join(", ", kinds())));
				}
				this.files.put(name, Files.readString(file));
				tryOut(name, file.toString());
			}
		}
		catch (IOException ex) {
			throw new StartRefused("The letters in %s cannot be read (%s). They must be files in UTF-8."
				.formatted(folder, ex.getMessage()), ex);
		}
	}

	private static boolean known(String name) {
		var parts = NAME.matcher(name);
		return parts.matches() && (parts.group("kind").equals("letter") || kinds().contains(parts.group("kind")));
	}

	private static List<String> kinds() {
		return Arrays.stream(Kind.values()).map(Kind::code).toList();
	}

	private void tryOut(String name, String place) {
		var parts = NAME.matcher(name);
		parts.matches();
		var engine = name.endsWith(".html") ? this.html : this.plain;
		for (var language : Language.ALL) {
			if (parts.group("language") == null || language.getLanguage().equals(parts.group("language"))) {
				for (var sample : samples()) {
					tryOut(engine, this.files.get(name), context(language, sample), place);
				}
			}
		}
	}

	private static void tryOut(SpringTemplateEngine engine, String template, Context context, String place) {
		try {
			var unknown = UNKNOWN_TEXT.matcher(engine.process(template, context));
			if (unknown.find()) {
				var line = template.substring(0, Math.max(0, template.indexOf("#{" + unknown.group(1))))
					.lines()
					.count();
				throw new StartRefused("%s, line %d: there is no text '%s'. Correct the file or take it away."
					.formatted(place, line, unknown.group(1)));
			}
		}
		catch (TemplateProcessingException ex) {
			throw new StartRefused(
					"%s, line %s: %s Correct the file or take it away.".formatted(place, line(ex), said(ex)), ex);
		}
	}

	private static String line(TemplateProcessingException failure) {
		for (Throwable it = failure; it != null; it = it.getCause()) {
			if (it instanceof TemplateProcessingException inner && inner.getLine() != null) {
				return inner.getLine().toString();
			}
		}
		return "?";
	}

	/** The engine repeats the whole template in its messages. */
	private static String said(Throwable failure) {
		var deepest = failure;
		while (deepest.getCause() != null && deepest.getCause() != deepest) {
			deepest = deepest.getCause();
		}
		var words = String.valueOf(deepest.getMessage()).replaceAll("(?s) ?\\(template: \".*", "");
		return words.replaceAll("\\s+", " ").replaceAll("[.? ]*$", "") + ".";
	}

	private static List<Shown> samples() {
		var items = List.of(new Item("First", "http://localhost/tasks/1"), new Item("Second", "http://localhost/"));
		return List.of(new Shown("Name", "Subject", "Lead", "Note", "http://localhost/tasks/1", "Decide", items, "R-1"),
				new Shown("Name", "Subject", "Lead", null, "http://localhost/tasks/1", null, List.of(), null));
	}

	private static Context context(Locale language, Shown shown) {
		var context = new Context(language);
		context.setVariable("letter", shown);
		return context;
	}

	private static SpringTemplateEngine engine(MessageSource texts, TemplateMode mode) {
		var resolver = new StringTemplateResolver();
		resolver.setTemplateMode(mode);
		resolver.setCacheable(true);
		var engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		engine.setTemplateEngineMessageSource(texts);
		engine.setEnableSpringELCompiler(false);
		return engine;
	}

	private static String shipped(String name) {
		try {
			return new ClassPathResource("letters/" + name).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
