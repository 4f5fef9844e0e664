package almanac.cycles.reviewrisk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.MessageReceiver;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Risk;
import almanac.web.Texts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The messages of other cycles after which risks are reviewed.
 */
@Configuration(proxyBeanMethods = false)
class Triggers {

	private static final int MOST = 200;

	/** By number of the risk; one that is not in the register yet is for people. */
	@Bean
	MessageReceiver riskReassessRequested(Reassessments reassessments) {
		return receiver("riskReassessRequested",
				(from, payload) -> request(reassessments, Stream.ofNullable(text(payload, "risk")),
						text(payload, "reason"), text(payload, "notBefore"),
						Boolean.TRUE.equals(payload.get("treatAgain")), from));
	}

	/** What the restore of a system failed in may harm more often than was thought. */
	@Bean
	MessageReceiver restoreFailed(Reassessments reassessments, Register<Risk> risks, Texts texts) {
		return receiver("restoreFailed",
				(from, payload) -> request(reassessments,
						of(risks, (payload.get("drawn") instanceof Map<?, ?> drawn) ? text(drawn, "asset") : null),
						texts.of("review-risk.reason.restore-failed", from), null, false, from));
	}

	/** What is worth more now may be harmed worse. */
	@Bean
	MessageReceiver assetCriticalityChanged(Reassessments reassessments, Register<Risk> risks, Texts texts) {
		return receiver("assetCriticalityChanged",
				(from, payload) -> request(reassessments, of(risks, text(payload, "asset")),
						texts.of("review-risk.reason.asset", text(payload, "change")), null, false, from));
	}

	private interface Receiving {

		String receive(String from, Map<String, Object> payload);

	}

	private static MessageReceiver receiver(String message, Receiving receiving) {
		return new MessageReceiver() {

			@Override
			public String message() {
				return message;
			}

			@Override
			public String receive(String fromBusinessKey, Map<String, Object> payload) {
				return receiving.receive(fromBusinessKey, payload);
			}

		};
	}

	private static Stream<String> of(Register<Risk> risks, String asset) {
		return (asset == null) ? Stream.empty() : risks.naming("assets", asset, MOST).stream().map(Entry::id);
	}

	/** The reviews that were begun or told, {@literal null} if there is no such risk. */
	private static String request(Reassessments reassessments, Stream<String> risks, String reason, String notBefore,
			boolean treatAgain, String from) {
		List<String> reviews = risks.map((it) -> reassessments.request(it, reason, notBefore, treatAgain, from, null))
			.filter(Objects::nonNull)
			.toList();
		return reviews.isEmpty() ? null : reviews.stream().collect(Collectors.joining(", "));
	}

	private static String text(Map<?, ?> payload, String key) {
		return Objects.toString(payload.get(key), null);
	}

}
