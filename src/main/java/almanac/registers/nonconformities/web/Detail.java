package almanac.registers.nonconformities.web;

import java.time.Instant;
import java.util.List;

import almanac.registers.nonconformities.Nonconformity;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A nonconformity with what is open and what is proven.
 *
 * @param evidenceRecords how many records its treatment has left so far
 */
record Detail(@JsonUnwrapped Nonconformity nonconformity, List<OpenStep> openSteps, long evidenceRecords) {

	/**
	 * @param task id of the task
	 * @param step id of the step in its model
	 * @param who has to do it, {@literal null} if it waits for one of the candidates
	 */
	record OpenStep(String task, String step, String name, String who, List<String> candidates, Instant due) {
	}

}
