package almanac.evidence;

import almanac.web.Sha256;
import almanac.web.Canonical;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything about a record that its hash covers: all columns, the content by its own
 * hash.
 */
final class Envelope {

	private Envelope() {
	}

	static EvidenceRecord sealed(EvidenceRecord it) {
		return new EvidenceRecord(it.id(), it.instanceId(), it.seq(), it.kind(), it.cycle(), it.businessKey(),
				it.step(), it.stepName(), it.person(), it.personName(), it.at(), it.recordedAt(), it.content(),
				it.contentSha256(), it.model(), it.formId(), it.formSha256(), it.previousHash(), hash(it));
	}

	static String hash(EvidenceRecord it) {
		return Sha256.of(Canonical.json(columns(it)));
	}

	static Map<String, Object> columns(EvidenceRecord it) {
		var columns = new LinkedHashMap<String, Object>();
		columns.put("id", it.id());
		columns.put("instance_id", it.instanceId());
		columns.put("seq", it.seq());
		columns.put("kind", it.kind().code());
		columns.put("cycle", it.cycle());
		columns.put("business_key", it.businessKey());
		columns.put("step", it.step());
		columns.put("step_name", it.stepName());
		columns.put("person", it.person());
		columns.put("person_name", it.personName());
		columns.put("happened_at", it.at().toString());
		columns.put("recorded_at", it.recordedAt().toString());
		columns.put("content_sha256", it.contentSha256());
		columns.put("model_key", it.model().key());
		columns.put("model_version", it.model().version());
		columns.put("model_deployment", it.model().deploymentId());
		columns.put("model_sha256", it.model().sha256());
		columns.put("form_id", it.formId());
		columns.put("form_sha256", it.formSha256());
		columns.put("previous_hash", it.previousHash());
		return columns;
	}

}
