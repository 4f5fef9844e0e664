package almanac.inspection.rules;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import almanac.inspection.Known;
import almanac.registers.audits.Audit;

/**
 * Who leads an audit.
 */
final class Leads {

	private Leads() {
	}

	static Set<String> of(Audit audit, Who who, Known known) {
		var leads = new LinkedHashSet<>(who.named(audit.leadAuditor()));
		leads.addAll(who.login(audit.leadPerson(), known));
		return leads;
	}

	/** Who it is, as the programme says it. */
	static String said(Audit audit, Known known) {
		return Objects.requireNonNullElseGet(audit.leadAuditor(),
				() -> known.nameOf(audit.leadPerson()).orElse(audit.leadPerson()));
	}

	/**
	 * Whether it is led from outside: by a certification body, a customer, an authority.
	 */
	static boolean isExternal(Audit audit) {
		return Written.part("extern|certif|zertifi|surveillance|überwachung")
			.matcher(Objects.toString(audit.kind(), ""))
			.find();
	}

}
