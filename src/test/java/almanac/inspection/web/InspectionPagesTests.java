package almanac.inspection.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.kit.Level;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class InspectionPagesTests {

	private static final String LIST = "/inspection?state=open&rule=recovery-point-shorter-than-backup&register=recovery-plans&entry=";

	@LocalServerPort
	int port;

	@Autowired
	Register<RecoveryPlan> plans;

	private final String number = "P-" + UUID.randomUUID().toString().substring(0, 8);

	@BeforeEach
	void aPlanThatCannotBeKept() {
		this.plans.add(this.number, new RecoveryPlan("Mail <b>", null, Level.HIGH, null, Duration.ofHours(1), null,
				null, Duration.ofHours(24), null, null, null, null, null, null, null, null, null), "ism", "Made");
	}

	@Test
	void aFindingIsRaisedFromThePage() {
		var ism = Visitor.of(this.port).signsIn("ism");
		ism.submits("/inspection", "/inspection/runs", Map.of("day", ""));
		var page = ism.get(LIST + this.number).body();
		assertThat(page).contains("at most 1 h of data may be lost", "every 24 h", "A.8.13", "Mail &lt;b&gt;")
			.contains("href=\"/registers/recovery-plans/" + this.number + "\"");

		var sent = ism.submits(LIST + this.number, "/inspection/findings/" + id(page) + "/nonconformity",
				Map.of("back", "/inspection?state=raised&entry=" + this.number));

		assertThat(Visitor.location(sent)).endsWith("/inspection?state=raised&entry=" + this.number);
		assertThat(ism.get("/inspection?state=raised&entry=" + this.number).body())
			.containsPattern("is nonconformity NC-\\d{4}-\\d{4}")
			.contains("Raised by Jonas Treul");
	}

	@Test
	void whatAFileBroughtInIsLookedThroughWithoutBeingAsked() throws Exception {
		var ism = Visitor.of(this.port);
		var number = this.number + "-F";
		var file = ism.send(ism.machine("ism", "/api/registers/recovery-plans/imports?name=plans.csv")
			.header("Content-Type", "text/csv")
			.POST(BodyPublishers
				.ofString("ID,System,Criticality,RPO,Backup Frequency\n" + number + ",Shop,High,1h,Daily\n")));
		ism.api("ism", "POST", "/api/registers/recovery-plans/imports/"
				+ file.body().replaceAll("(?s).*?\"id\":\"([^\"]+).*", "$1") + "/application",
				"{\"reason\": \"Plans of the year\"}");

		assertThat(ism.signsIn("ism").get(LIST + number).body()).contains("For Shop at most 1 h of data may be lost");
	}

	@Test
	void aReasonTooShortIsSaidAndWhatWasTypedIsKept() {
		var ism = Visitor.of(this.port).signsIn("ism");
		ism.submits("/inspection", "/inspection/runs", Map.of("day", "2026-12-31"));
		var id = id(ism.get(LIST + this.number).body());

		ism.submits(LIST + this.number, "/inspection/findings/" + id + "/dismissal",
				Map.of("reason", "no", "back", LIST + this.number));
		assertThat(ism.get(LIST + this.number).body()).contains("Say in at least 20 characters why it is none.",
				">no</textarea>");
		ism.submits(LIST + this.number, "/inspection/findings/" + id + "/dismissal",
				Map.of("reason", "The vendor keeps an hourly copy.", "back", "https://elsewhere.example/"));

		assertThat(ism.get("/inspection?state=dismissed&entry=" + this.number).body())
			.contains("Dismissed by Jonas Treul", "The vendor keeps an hourly copy.");
	}

	@Test
	void theEntrySaysHowManyFindingsAreOpen() {
		var ism = Visitor.of(this.port).signsIn("ism");
		ism.submits("/inspection", "/inspection/runs", Map.of("day", ""));

		assertThat(ism.get("/registers/recovery-plans/" + this.number).body()).contains("One open finding");
	}

	@Test
	void whoMayNotDecideSeesNoButtonsAndIsRefused() {
		Visitor.of(this.port).api("ism", "POST", "/api/inspection/runs", null);
		var syso = Visitor.of(this.port).signsIn("syso");

		assertThat(syso.get(LIST + this.number).body()).contains("at most 1 h of data")
			.doesNotContain("/nonconformity\"");
		assertThat(syso.submits("/registers", "/inspection/runs", Map.of("day", "")).statusCode()).isEqualTo(403);
		assertThat(Visitor.of(this.port).signsIn("emp").get("/inspection").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?state=nonsense&page=-1", "?state=gone&rule=none", "?page=999999999999",
			"?entry=%3Cscript%3E" })
	void anAddressThatMakesNoSenseIsAnsweredAllTheSame(String query) {
		assertThat(Visitor.of(this.port).signsIn("ism").get("/inspection" + query).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-30", "soon" })
	void aDayThatIsNoneIsNamed(String day) {
		var ism = Visitor.of(this.port).signsIn("ism");
		ism.submits("/inspection", "/inspection/runs", Map.of("day", day));

		assertThat(ism.get("/inspection").body()).contains("is no day. Write it like 2026-12-31.");
		assertThat(Visitor.of(this.port)
			.api("ism", "POST", "/api/inspection/runs", "{\"day\": \"%s\"}".formatted(day))
			.statusCode()).isEqualTo(422);
	}

	@Test
	void machinesAreToldWhatIsWrong() {
		var ism = Visitor.of(this.port);
		ism.api("ism", "POST", "/api/inspection/runs", null);
		var id = id(Visitor.of(this.port).signsIn("ism").get(LIST + this.number).body());

		var refused = ism.api("ism", "POST", "/api/inspection/findings/" + id + "/dismissal", "{\"reason\": \"no\"}");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("\"field\":\"reason\"", "20 characters");
		assertThat(ism.api("syso", "POST", "/api/inspection/findings/" + id + "/nonconformity", null).statusCode())
			.isEqualTo(403);
		assertThat(ism.api("ism", "POST", "/api/inspection/findings/999999999/nonconformity", null).statusCode())
			.isEqualTo(404);
		var first = ism.api("ism", "POST", "/api/inspection/findings/" + id + "/nonconformity", null);
		var again = ism.api("tm", "POST", "/api/inspection/findings/" + id + "/nonconformity", null);
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(ism
			.api("ism", "POST", "/api/inspection/findings/" + id + "/dismissal",
					"{\"reason\": \"It is none, and that is for sure.\"}")
			.statusCode()).isEqualTo(409);
		assertThat(ism.api("ism", "GET", "/api/inspection?state=nonsense", null).statusCode()).isEqualTo(400);
		assertThat(ism.api("ism", "GET", "/api/inspection?size=999", null).statusCode()).isEqualTo(400);
	}

	private static String id(String page) {
		var found = Pattern.compile("/inspection/findings/(\\d+)/nonconformity").matcher(page);
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

}
