package almanac.engine;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunction;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;

/**
 * {@code similarity(one, other)} for FEEL: how alike two texts are, from 0 to 1. It is
 * Dice's coefficient of how often each three letters in a row occur; case, spaces and
 * punctuation do not count.
 */
public class Similarity implements FeelCustomFunctionProvider {

	private static final int LETTERS = 3;

	@Override
	public Optional<CustomFunction> resolveFunction(String name) {
		return "similarity".equals(name) ? Optional.of(CustomFunction.create()
			.setParams("one", "other")
			.setFunction((texts) -> of(String.valueOf(texts.get(0)), String.valueOf(texts.get(1))))
			.build()) : Optional.empty();
	}

	@Override
	public Collection<String> getFunctionNames() {
		return List.of("similarity");
	}

	/** From 0, nothing in common, to 1, the same. */
	public static double of(String one, String other) {
		var first = pieces(one);
		var second = pieces(other);
		var all = sum(first) + sum(second);
		if (all == 0) {
			return plain(one).equals(plain(other)) ? 1 : 0;
		}
		return 2.0 * common(first, second).stream().mapToLong((it) -> Math.min(first.get(it), second.get(it))).sum()
				/ all;
	}

	private static Set<String> common(Map<String, Long> first, Map<String, Long> second) {
		return first.keySet().stream().filter(second::containsKey).collect(Collectors.toSet());
	}

	private static long sum(Map<String, Long> pieces) {
		return pieces.values().stream().mapToLong(Long::longValue).sum();
	}

	private static Map<String, Long> pieces(String text) {
		var plain = plain(text);
		return IntStream.rangeClosed(0, plain.length() - LETTERS)
			.mapToObj((at) -> plain.substring(at, at + LETTERS))
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

}
