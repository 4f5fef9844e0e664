package almanac.cycles.riskreview;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import almanac.engine.Message;
import almanac.engine.Messages;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What has to be true of a review of all risks the moment it ended.
 */
record ReviewKept(ThreeRisks risks, ReviewWalker review, Messages messages) {

	void isComplete(LocalDate begin, List<String> ends) {
		assertThat(ends).hasSize(1);
		var sent = this.messages.sentBy(this.risks.key).stream().map(Message::name).toList();
		assertThat(sent).as("the report").containsOnlyOnce("riskReportReady");
		assertThat(times(sent, "riskProfileChanged")).as("the profile")
			.isEqualTo(ends.contains("changed-risk-profile-reported") ? 1 : 0);
		assertThat(times(sent, "soaChangeRequested")).as("changes of controls")
			.isEqualTo(this.review.changesOfControls);
		assertThat(times(sent, "riskReassessRequested")).as("put off").isEqualTo(this.review.deferred.size());
		var version = this.risks.criteria.inForce().version();
		assertThat(this.risks.variable(this.risks.key, "criteriaVersion")).as("RR6, of the criteria in force")
			.hasToString(String.valueOf(version));
		this.risks.numbers.forEach((it) -> wasJudgedOrPutOff(it, begin, version));
	}

	private static int times(List<String> sent, String name) {
		return Collections.frequency(sent, name);
	}

	/** What is under review by itself meanwhile is left to that. */
	private void wasJudgedOrPutOff(String risk, LocalDate begin, int version) {
		var all = this.risks.everyReview(risk);
		var called = all.stream().filter((it) -> it.getSuperProcessInstanceId() != null).toList();
		if (!this.review.scope.contains(risk)) {
			assertThat(called).as("%s is not of the scope", risk).isEmpty();
			return;
		}
		assertThat(called).as("reviews of %s", risk).isNotEmpty().allMatch((it) -> it.getEndTime() != null);
		assertThat(this.risks.risk(risk).reviewedOn()).as(risk).isAfterOrEqualTo(begin);
		var last = called.get(called.size() - 1);
		if (!this.risks.isClosed(risk) && all.indexOf(last) == all.size() - 1) {
			assertThat(this.risks.variable(last.getBusinessKey(), "criteriaVersion")).as("RR6, of %s", risk)
				.hasToString(String.valueOf(version));
		}
	}

}
