package almanac.inspection.rules;

import almanac.inspection.Finding;
import almanac.inspection.Made;
import almanac.registers.actions.Action;
import almanac.registers.audits.Audit;
import almanac.registers.audits.AuditCoverage;
import almanac.registers.audits.AuditFinding;
import almanac.registers.continuity.RestoreTest;
import almanac.registers.controls.Control;
import almanac.registers.documents.Document;
import almanac.registers.operations.Exemption;
import almanac.registers.organisation.Responsibility;
import almanac.registers.records.Deletion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules about who may not be the same, and what is audited. */
class IndependenceTests {

	@Test
	void whoAsksDoesNotApprove() {
		var made = new Made().person("lind", "Ada Lind", "ISM")
			.with(Exemption.class, "X-1", "description", "One", "requester", "lind", "notes", "Approved By: ISO + CEO")
			.with(Exemption.class, "X-2", "description", "Two", "requester", "boss", "approver", "lind")
			.with(Exemption.class, "X-3", "description", "Three", "notes",
					"Requested By: Head of Sales\nApproved By: Head of Sales")
			.with(Exemption.class, "X-4", "description", "Four", "notes", "Requested By: Head of Sales")
			.with(Document.class, "D-1", "title", "Policy", "owner", "lind", "approver", "lind")
			.with(Deletion.class, "L-1", "subject", "Tapes", "performedBy", "Ada Lind", "verifiedBy", "lind")
			.with(Deletion.class, "L-2", "subject", "Disks", "performedBy", "Vendor", "notes", "Verified By: Vendor")
			.with(RestoreTest.class, "T-1", "system", "Mail", "performedBy", "bo", "validatedBy", "syso", "witness",
					"bo")
			.with(Action.class, "A-1", "title", "Do", "owner", "boss", "verifiedBy", "lind");

		assertThat(made.found(new FourEyes())).containsExactly("exceptions X-1", "exceptions X-3", "documents D-1",
				"deletions L-1", "restore-tests T-1");
		assertThat(made.findings(new FourEyes())).filteredOn((it) -> it.entry().equals("X-1"))
			.extracting(Finding::persons)
			.allSatisfy((it) -> assertThat(it).containsExactly("lind"));
	}

	private static Made duties() {
		return new Made().with(Control.class, "A.5.18", "name", "Access rights")
			.with(Control.class, "A.8.13", "name", "Information backup")
			.with(Responsibility.class, "D-1", "activity", "Manage access rights", "accountable",
					"Chief Risk Lead (CRL)", "performing", "IT Lead")
			.with(Responsibility.class, "D-2", "activity", "Conduct internal audits", "accountable", "Top Management",
					"performing", "Audit Lead")
			.with(Responsibility.class, "D-3", "activity", "Approve policies", "accountable", "Top Management",
					"performing", "Chief Risk Lead (CRL)");
	}

	private static void audit(Made made, String id, String kind, String scope, String lead) {
		made.with(Audit.class, id, "kind", kind, "scope", scope, "leadAuditor", lead, "state", Audit.State.PLANNED);
	}

	@Test
	void nobodyAuditsWhatIsHisOwn() {
		var made = duties().person("lind", "Ada Lind", "ISM");
		audit(made, "U-1", "Internal", "A.5.15-A.5.18", "Bo Berg (CRL) + peer");
		audit(made, "U-2", "Internal", "A.8.13", "Bo Berg");
		audit(made, "U-3", "External certification", "A.5.18", "Bo Berg");
		audit(made, "U-4", "Internal", "A.5.1-A.5.17", "Bo Berg");
		audit(made, "U-5", "Internal", "A.8.13", "Ada Lind");
		audit(made, "U-6", "Internal", "A.5", "Bo Berg");
		made.with(Audit.class, "U-7", "scope", "A.8.13", "leadPerson", "lind", "state", Audit.State.PLANNED);

		assertThat(made.found(new AuditorNotIndependent())).containsExactly("audits U-1", "audits U-5 manager",
				"audits U-6", "audits U-7 manager");
	}

	@Test
	void anActivityIsAboutAControlIfTheyShareEnoughWords() {
		var made = new Made()
			.with(Control.class, "A.5.22", "name", "Monitoring, review and change management of supplier services")
			.with(Responsibility.class, "D-1", "activity", "Supplier security review", "accountable", "Bo Berg")
			.with(Responsibility.class, "D-2", "activity", "Review of meals", "accountable", "Cy Carl");
		audit(made, "U-1", "Internal", "A.5.22", "Bo Berg");
		audit(made, "U-2", "Internal", "A.5.22", "Cy Carl");

		assertThat(made.found(new AuditorNotIndependent())).containsExactly("audits U-1");
	}

	@Test
	void theOwnerOfAControlDoesNotAuditIt() {
		var made = new Made().person("berg", "Bo Berg", "CO")
			.with(Control.class, "A.8.13", "name", "Information backup", "owner", "berg");
		audit(made, "U-1", "Internal", "A.8.10 to A.8.14", "Bo Berg");
		audit(made, "U-2", "Internal", "A.8.14", "Bo Berg");
		made.with(Audit.class, "U-3", "scope", "A.8.13", "leadPerson", "berg", "state", Audit.State.PLANNED);

		assertThat(made.found(new AuditorNotIndependent())).containsExactly("audits U-1", "audits U-3");
	}

	@Test
	void somebodyElseApprovesTheReport() {
		var made = new Made();
		audit(made, "U-1", "Internal", "A.5", "Ada Lind (ISO) + peer");
		audit(made, "U-2", "Internal", "A.6", "Ada Lind");
		audit(made, "U-3", "Internal", "A.7", "Bo Berg");
		made.with(AuditFinding.class, "F-1", "audit", "U-1", "summary", "One", "approvedBy", "ISO")
			.with(AuditFinding.class, "F-2", "audit", "U-1", "summary", "Two", "approvedBy", "ISO")
			.with(AuditFinding.class, "F-3", "audit", "U-2", "summary", "Three", "approvedBy", "Ada Lind, Bo Berg")
			.with(AuditFinding.class, "F-4", "audit", "U-3", "summary", "Four", "approvedBy", "Ada Lind")
			.with(AuditFinding.class, "F-5", "audit", "U-3", "summary", "Five");

		assertThat(made.found(new AuditorApprovesReport())).containsExactly("audits U-1", "audits U-2");
	}

	@Test
	void whoRunsTheIsmsDoesNotAuditIt() {
		assertThat(duties().found(new AuditByOperator())).isEmpty();
		assertThat(duties()
			.with(Responsibility.class, "D-4", "activity", "Perform internal audits", "performing",
					"Chief Risk Lead (CRL), Top Management")
			.found(new AuditByOperator())).containsExactly("responsibilities D-4");
	}

	@Test
	void everyClauseIsAuditedAgainAndAgain() {
		var made = new Made();
		covered(made, "4", 2025, 2027);
		covered(made, "5", 2026);
		covered(made, "6", 2026, 2027);
		covered(made, "Clause 7", 2025, 2026, 2027);
		covered(made, "8", 2025, 2026, 2027);
		covered(made, "9", 2025, 2026, 2027);
		covered(made, "A.5", 2025, 2027);
		made.with(AuditCoverage.class, "C-A.7", "area", "A.7", "coveredYear", 2026, "extent",
				AuditCoverage.Extent.NONE);

		assertThat(made.found(new ClauseNotAudited())).containsExactly("audit-coverage C-4-2025",
				"audit-coverage C-5-2026", "audit-coverage C-A.7", "audit-coverage C-4-2025 absent");
		assertThat(made.facts(new ClauseNotAudited()).get(3)).containsExactly("10", "2025–2027");
	}

	@Test
	void aProgrammeOfOneYearIsNoCycleYet() {
		var made = new Made();
		covered(made, "4", 2027);
		covered(made, "5", 2027);

		assertThat(made.found(new ClauseNotAudited())).isEmpty();
	}

	private static void covered(Made made, String area, int... years) {
		for (var year : years) {
			made.with(AuditCoverage.class, "C-%s-%d".formatted(area, year), "area", area, "coveredYear", year, "extent",
					AuditCoverage.Extent.AUDITED);
		}
	}

}
