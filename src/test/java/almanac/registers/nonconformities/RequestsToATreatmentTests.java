package almanac.registers.nonconformities;

import almanac.records.FakeCycles;
import almanac.records.RecordsTest;
import jakarta.validation.ConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RecordsTest
class RequestsToATreatmentTests {

	private static final String REASON = "The sample was drawn from the wrong system.";

	@Autowired
	Nonconformities nonconformities;

	@Autowired
	FakeCycles cycles;

	Nonconformity raised;

	@BeforeEach
	void raise() {
		this.raised = this.nonconformities
			.raise(RaisingNonconformitiesTests.report("Perhaps it is one, perhaps not.", null), "emp");
	}

	@Test
	void whoRaisedItMayAskForWithdrawal() {
		waitsFor("withdrawalRequested");
		this.nonconformities.requestWithdrawal(this.raised.id(), "emp", REASON);

		assertThat(this.cycles.told.get(this.cycles.told.size() - 1).variables())
			.containsEntry("withdrawalReason", REASON)
			.containsEntry("withdrawalRequestedBy", "emp");
	}

	@Test
	void theOwnerMayNotWithdrawWhatOthersRaised() {
		waitsFor("withdrawalRequested");

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.nonconformities.requestWithdrawal(this.raised.id(), "cao", REASON))
			.withMessageContaining("[APM, ISM, LA]");
	}

	@Test
	void anotherEmployeeDoesNotEvenSeeIt() {
		assertThatExceptionOfType(NoSuchNonconformity.class)
			.isThrownBy(() -> this.nonconformities.requestWithdrawal(this.raised.id(), "eve", REASON));
		var same = new Filter(null, null, null, this.raised.id().value(), null);
		assertThat(this.nonconformities.page(same, "eve", 0, 50).items()).isEmpty();
		assertThat(this.nonconformities.page(same, "emp", 0, 50).items()).containsExactly(this.raised);
	}

	@Test
	void aTreatmentThatDoesNotWaitSaysSo() {
		assertThatExceptionOfType(NotPossibleNow.class)
			.isThrownBy(() -> this.nonconformities.requestWithdrawal(this.raised.id(), "la", REASON))
			.withMessageContaining("does not wait for this now");
	}

	@Test
	void onlyTopManagementOrdersAnEarlyReview() {
		waitsFor("earlyReviewOrdered");

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.nonconformities.orderEarlyReview(this.raised.id(), "ism", REASON));
		this.nonconformities.orderEarlyReview(this.raised.id(), "tm", REASON);
		assertThat(this.cycles.told.get(this.cycles.told.size() - 1).message()).isEqualTo("earlyReviewOrdered");
	}

	@Test
	void aReasonIsTwentyCharactersThatAreNotBlank() {
		waitsFor("earlyReviewOrdered");

		assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(
				() -> this.nonconformities.orderEarlyReview(this.raised.id(), "tm", "because   I   say   so  .  "));
	}

	private void waitsFor(String message) {
		this.cycles.waiting.add(message + " " + this.raised.businessKey());
	}

}
