package almanac.registers.nonconformities;

import java.util.Map;

import almanac.engine.Entrance;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.stereotype.Component;

/**
 * Corrective action begins with a nonconformity: whoever starts the cycle raises one.
 */
@Component
class ReportEntrance implements Entrance {

	private final Nonconformities nonconformities;

	private final ObjectMapper json;

	ReportEntrance(Nonconformities nonconformities, ObjectMapper json) {
		this.nonconformities = nonconformities;
		this.json = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
	}

	@Override
	public String cycle() {
		return "corrective-action";
	}

	@Override
	public String enter(String person, Map<String, Object> input) {
		return this.nonconformities.raise(this.json.convertValue(input, Report.class), person).businessKey();
	}

}
